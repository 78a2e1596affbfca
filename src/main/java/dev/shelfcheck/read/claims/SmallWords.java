package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.NameParticles;

/**
 * Words that begin small and that no list of people's names has: neither a particle nor what joins
 * names. A quick look that spares running text the patterns of {@link Names}.
 */
final class SmallWords {
  private static final String INSIDE_A_NAME = "'’`-";

  private SmallWords() {}

  /** How many such words a text has. */
  static int in(String text) {
    int words = 0;
    int i = 0;
    while (i < text.length()) {
      if (Character.isLetter(text.charAt(i))) {
        int end = end(text, i);
        boolean small = Character.isLowerCase(text.charAt(i)) && !isInsideAName(text, i);
        words += small && !NameParticles.inLists(text.substring(i, end)) ? 1 : 0;
        i = end;
      } else {
        i++;
      }
    }
    return words;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK;
  }

  private static boolean isInsideAName(String text, int at) {
    return at > 0
        && (INSIDE_A_NAME.indexOf(text.charAt(at - 1)) >= 0 || isOfWord(text.charAt(at - 1)));
  }
}
