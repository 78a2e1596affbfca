package dev.shelfcheck.rules.record;

import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.vocabulary.Folding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People by whom a record says a work is and whom its entry seems to leave out.
 *
 * @param names as the record prints them
 */
public record MissingNames(Listing listing, List<String> names) {
  /** No person's name has more words, particles and initials counted. */
  private static final long LONGEST = 5;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  /** Whether the entry names them all the same, or the record tore the listed names apart. */
  public boolean areExplained() {
    return arePrinted() || areGlued() || areTorn();
  }

  /**
   * Whether the family names of all stand in the entry, read as no names: more often than among the
   * names that were read.
   */
  private boolean arePrinted() {
    String text = listing.document().slice(listing.entry().span());
    String read = String.join(" ", listing.authors());
    return names.stream().map(MissingNames::family).allMatch(f -> count(text, f) > count(read, f));
  }

  /** Whether all stand within one name: people whom commas join, not "and". */
  private boolean areGlued() {
    String joined =
        listing.authors().stream()
            .filter(a -> BETWEEN.splitAsStream(Folding.folded(a)).count() > LONGEST)
            .collect(Collectors.joining(" "));
    return names.stream().map(MissingNames::family).allMatch(f -> count(joined, f) > 0);
  }

  /**
   * Whether all are words that listed names have, or begin with: a record that a comma tore, {@code
   * Noor, Ida} into two people.
   */
  private boolean areTorn() {
    Set<String> listed =
        listing.authors().stream()
            .flatMap(a -> BETWEEN.splitAsStream(Folding.folded(a)))
            .collect(Collectors.toSet());
    return names.stream()
        .map(Folding::folded)
        .flatMap(BETWEEN::splitAsStream)
        .allMatch(w -> listed.stream().anyMatch(l -> l.startsWith(w)));
  }

  private static long count(String text, String word) {
    return BETWEEN.splitAsStream(Folding.folded(text)).filter(word::equals).count();
  }

  private static String family(String name) {
    String[] words = BETWEEN.split(Folding.folded(name));
    return words[words.length - 1];
  }
}
