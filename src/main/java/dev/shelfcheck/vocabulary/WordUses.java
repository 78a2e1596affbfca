package dev.shelfcheck.vocabulary;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A data file of words, of which each counts for some uses and not for others: a column a use.
 *
 * @param <U> the uses, in the order of the columns
 */
final class WordUses<U extends Enum<U>> {
  private final Map<U, Set<String>> words;

  WordUses(String file, Class<U> uses) {
    this.words = new EnumMap<>(uses);
    U[] columns = uses.getEnumConstants();
    for (String[] row : TsvTable.rows(file, columns.length + 1)) {
      boolean heading = words.isEmpty();
      for (int i = 0; i < columns.length; i++) {
        if (heading && !row[i + 1].equals(columns[i].name().toLowerCase(Locale.ROOT))) {
          throw new IllegalStateException(file + ": " + row[i + 1] + " is not " + columns[i]);
        }
        Set<String> ofUse = words.computeIfAbsent(columns[i], use -> new HashSet<>());
        if (row[i + 1].equals("x")) {
          ofUse.add(row[0]);
        }
      }
    }
  }

  Set<String> of(U use) {
    return words.getOrDefault(use, Set.of());
  }

  /** A regular expression of a use's words. */
  String pattern(U use) {
    return of(use).stream().sorted().collect(Collectors.joining("|"));
  }

  /** The same, where each word begins with a capital. */
  String capitals(U use) {
    return of(use).stream().sorted().map(WordUses::capital).collect(Collectors.joining("|"));
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
