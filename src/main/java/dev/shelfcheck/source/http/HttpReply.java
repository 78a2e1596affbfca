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
    /** Whether the server said that it is for good. */
    public boolean permanent() {
      return HttpStatus.isPermanentRedirect(status);
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

    public Received {
      hops = List.copyOf(hops);
    }

    /** Whether the status is one of success. */
    public boolean ok() {
      return HttpStatus.isSuccess(status);
    }

    /** The status with its name, where it has one: {@code 404 Not Found}. */
    public String statusLine() {
      return HttpStatus.line(status);
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
