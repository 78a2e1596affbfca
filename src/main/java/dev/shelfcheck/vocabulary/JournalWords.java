package dev.shelfcheck.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of journals' names in short, after <a
 * href="https://www.issn.org/services/online-services/access-to-the-ltwa/">ISO 4</a>: ties and
 * articles fall away, a word of the table becomes its abbreviation.
 */
final class JournalWords {
  private static final Map<String, String> SHORT = new HashMap<>();

  static {
    for (String[] row : Table.rows("journal-words.tsv", 2)) {
      for (String word : row[0].split(" ")) {
        SHORT.put(word, row[1]);
      }
    }
  }

  private JournalWords() {}

  /** A journal's name in short, in small letters and without stops: {@code j mach learn res}. */
  static String abbreviated(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      if (!StopWords.VENUE.contains(word)) {
        out.append(out.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
      }
    }
    return out.toString();
  }
}
