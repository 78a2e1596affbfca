package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of an ask. */
public sealed interface HttpReply {
  /** The redirects followed, in order. */
  List<Hop> hops();

  /**
   * One redirect followed.
   *
   * @param status 301, 302, 303, 307 or 308
   */
  record Hop(String from, int status, String to) {
    /** Whether the server said that it is for good (RFC 9110, sections 15.4.2 and 15.4.9). */
    public boolean permanent() {
      return status == 301 || status == 308;
    }
  }

  /**
   * What the server said last, whatever the status.
   *
   * @param body decompressed and decoded, at most as long as the ask allowed
   * @param complete whether the body was read to its end
   * @param finalUrl the address that answered
   */
  record Received(
      int status,
      HeaderFields headers,
      String body,
      boolean complete,
      String finalUrl,
      List<Hop> hops)
      implements HttpReply {
    /** IANA's registry of HTTP status codes, and those that servers and walls in use made up. */
    private static final Map<Integer, String> NAMES =
        Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(423, "Locked"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(520, "unknown error behind Cloudflare"),
            Map.entry(521, "server down behind Cloudflare"),
            Map.entry(522, "connection timed out behind Cloudflare"),
            Map.entry(525, "TLS failed behind Cloudflare"),
            Map.entry(530, "no such origin behind Cloudflare"),
            Map.entry(999, "Request Denied"));

    public Received {
      hops = List.copyOf(hops);
    }

    /** Whether the status is one of success (RFC 9110, section 15.3). */
    public boolean ok() {
      return status >= 200 && status < 300;
    }

    /** The status with its name, where it has one: {@code 404 Not Found}. */
    public String statusLine() {
      String name = NAMES.get(status);
      return name == null ? String.valueOf(status) : status + " " + name;
    }
  }

  /**
   * The name system says, asked twice and known to answer for others, that there is no such host.
   */
  record NoSuchName(String host, List<Hop> hops) implements HttpReply {
    public NoSuchName {
      hops = List.copyOf(hops);
    }
  }

  /**
   * Nothing was learned.
   *
   * @param detail in words: "no answer within 20 s"
   */
  record Silent(Cause cause, String detail, List<Hop> hops) implements HttpReply {
    public Silent {
      hops = List.copyOf(hops);
    }
  }

  /**
   * The header fields of a response.
   *
   * @param fields values by name in lower case, in the order received
   */
  record HeaderFields(Map<String, List<String>> fields) {
    public HeaderFields {
      fields = Map.copyOf(fields);
    }

    /** The first value of a field, whose name's case does not matter. */
    public Optional<String> first(String name) {
      return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Whether a field stands there and holds a word, case aside. */
    public boolean says(String name, String word) {
      return first(name)
          .map(v -> v.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
          .orElse(false);
    }
  }
}
