package dev.shelfcheck.report;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one address.
 *
 * @param verdict {@code alive}, {@code moved}, {@code dead} or {@code unchecked}
 * @param url as listed, without fragment
 * @param status HTTP, 0 where no server was reached
 * @param reason in words
 * @param finalUrl where a permanent move leads
 * @param archived an archived copy
 * @param places {@code file:line:column}, in reading order
 */
public record LinkLine(
    String verdict,
    String url,
    int status,
    String reason,
    Optional<String> finalUrl,
    Optional<String> archived,
    List<String> places) {
  public LinkLine {
    places = List.copyOf(places);
  }
}
