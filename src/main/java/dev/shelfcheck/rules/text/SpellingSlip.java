package dev.shelfcheck.rules.text;

import java.util.Locale;

/** Whether an acronym is another one, misspelt; case is indifferent. */
public final class SpellingSlip {
  /** Shorter acronyms are one letter from another venue's: ICML and ICMI. */
  private static final int LONG = 6;

  private SpellingSlip() {}

  /** Whether a word is another but for letters that look alike, or for one letter. */
  public static boolean of(String word, String meant) {
    return alike(word).equals(alike(meant))
        || (meant.length() >= LONG
            && ofOneLetter(word.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT)));
  }

  /** The letters that fonts hardly tell apart as one: I, l and 1; O and 0. */
  private static String alike(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[l1]", "i").replace('0', 'o');
  }

  /** Whether a letter was exchanged, lost, doubled or swapped with its neighbour inside a word. */
  private static boolean ofOneLetter(String word, String meant) {
    int head = 0;
    while (head < Math.min(word.length(), meant.length())
        && word.charAt(head) == meant.charAt(head)) {
      head++;
    }
    String rest = word.substring(head);
    String other = meant.substring(head);
    if (head == 0 || rest.isEmpty() || other.isEmpty()) {
      return false;
    }
    boolean doubled = rest.substring(1).equals(other);
    boolean lost = other.substring(1).equals(rest);
    boolean exchanged = rest.substring(1).equals(other.substring(1)) && rest.length() > 1;
    return doubled || lost || exchanged || swapped(rest, other);
  }

  private static boolean swapped(String a, String b) {
    return a.length() > 1
        && a.length() == b.length()
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
