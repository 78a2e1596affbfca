package dev.shelfcheck.source.links.hosts;

import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.pattern.ForeignPattern;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that the list's keepers do not want asked.
 *
 * @param entries in the order of their files
 */
public record Exclusions(List<Exclusion> entries) {
  public static final Exclusions NONE = new Exclusions(List.of());

  public Exclusions {
    entries = List.copyOf(entries);
  }

  /**
   * One exclusion.
   *
   * @param from file and line, for people
   */
  public record Exclusion(ForeignPattern pattern, String from) {}

  /**
   * Why an address is not asked, in whichever letters its host is excluded; absent where it may be.
   */
  public Optional<String> reason(String url) {
    String read = WebAddress.inOwnLetters(url);
    return entries.stream()
        .filter(e -> e.pattern().finds(url) || (!read.equals(url) && e.pattern().finds(read)))
        .findFirst()
        .map(e -> "excluded by " + e.from());
  }
}
