package dev.shelfcheck.source.links;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that the list's keepers do not want asked.
 *
 * @param entries in the order of their files
 */
public record Exclusions(List<Entry> entries) {
  public static final Exclusions NONE = new Exclusions(List.of());

  public Exclusions {
    entries = List.copyOf(entries);
  }

  /**
   * One exclusion.
   *
   * @param from file and line, for people
   */
  public record Entry(Pattern pattern, String from) {}

  /** Why an address is not asked, absent where it may be. */
  public Optional<String> reason(String url) {
    return entries.stream()
        .filter(e -> e.pattern().matcher(url).find())
        .findFirst()
        .map(e -> "excluded by " + e.from());
  }
}
