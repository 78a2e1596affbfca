package dev.shelfcheck.source.links;

import java.util.Map;

/** HTTP statuses in words (IANA registry of HTTP status codes). */
final class StatusLine {
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

  private StatusLine() {}

  static String of(int status) {
    String name = NAMES.get(status);
    return name == null ? String.valueOf(status) : status + " " + name;
  }
}
