package dev.shelfcheck.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one was most likely meant to be. */
public final class Nearest {
  /** In so many letters of a longer word one slip is let pass; chosen. */
  private static final int LETTERS_OF_A_SLIP = 3;

  /** Fewer letters begin too many words; chosen. */
  private static final int BEGINNING = 3;

  /** In a word of so many letters two wrong ones make another word. */
  private static final int SHORT = 4;

  private Nearest() {}

  /** The nearest word, where one is near enough to be worth saying. */
  public static Optional<String> to(String word, Collection<String> known) {
    String asked = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> near(bare(asked), bare(k)))
        .min(Comparator.<String>comparingInt(k -> distance(asked, k)).thenComparing(k -> k));
  }

  private static String bare(String option) {
    return option.replaceFirst("^-+", "");
  }

  /** Who mistypes begins with the right letter, or swaps it with the next one. */
  private static boolean near(String asked, String known) {
    if (asked.isEmpty() || known.isEmpty()) {
      return false;
    }
    boolean begins =
        asked.charAt(0) == known.charAt(0)
            || (asked.length() > 1 && asked.charAt(1) == known.charAt(0));
    int most = known.length() <= SHORT ? 1 : Math.max(2, known.length() / LETTERS_OF_A_SLIP);
    boolean alike = Math.abs(asked.length() - known.length()) <= most;
    return (begins && alike && distance(asked, known) <= most)
        || (asked.length() >= BEGINNING && known.startsWith(asked));
  }

  /** How many letters to add, drop, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
