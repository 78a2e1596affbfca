package dev.shelfcheck.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of journals' names in short, after <a
 * href="https://www.issn.org/services/online-services/access-to-the-ltwa/">ISO 4</a>: ties and
 * articles fall away, a word of the table becomes its abbreviation.
 */
public final class JournalWords {
  private static final Map<String, String> SHORT = new HashMap<>();
  private static final Set<String> CUT = new HashSet<>();
  private static final Set<String> ALL = new HashSet<>();

  static {
    for (String[] row : TsvTable.rows("journal-words.tsv", 2)) {
      SHORT.put(row[0], row[1]);
      CUT.add(row[1]);
      ALL.add(row[0]);
      ALL.add(row[1]);
    }
  }

  private JournalWords() {}

  /** Whether a word in small letters is one of theirs, in full or in short. */
  public static boolean knows(String word) {
    return ALL.contains(word);
  }

  /** Whether a word in small letters, its stop left out, is one of theirs in short. */
  public static boolean abbreviates(String word) {
    return CUT.contains(word);
  }

  /** A journal's name in short, in small letters and without stops: {@code j mach learn res}. */
  static String abbreviated(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        String word = name.substring(from, i).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !StopWords.VENUE.contains(word)) {
          out.append(out.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
        }
        from = i + 1;
      }
    }
    return out.toString();
  }
}
