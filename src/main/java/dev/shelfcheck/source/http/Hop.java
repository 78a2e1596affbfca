package dev.shelfcheck.source.http;

/**
 * One redirect followed.
 *
 * @param status 301, 302, 303, 307 or 308
 */
public record Hop(String from, int status, String to) {
  /** Whether the server said that it is for good (RFC 9110, sections 15.4.2 and 15.4.9). */
  public boolean permanent() {
    return status == 301 || status == 308;
  }
}
