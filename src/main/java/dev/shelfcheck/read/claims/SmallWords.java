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

  /**
   * Where small words begin that follow one another, with nothing but blanks between, so many of
   * them and then the beginning of another; -1 where none do.
   */
  static int running(String text, int from, int words) {
    return running(text, from, words, false);
  }

  /** The same, with any number of blanks, line ends and commas between. */
  static int loosely(String text, int from, int words) {
    return running(text, from, words, true);
  }

  private static int running(String text, int from, int words, boolean loose) {
    int start = -1;
    int count = 0;
    for (int i = from; i < text.length(); ) {
      if (!isSmall(text.charAt(i)) || Scan.isInWord(text, i)) {
        i++;
        count = 0;
        continue;
      }
      if (count == words) {
        return start;
      }
      start = count == 0 ? i : start;
      int end = smallEnd(text, i);
      i = loose ? looseEnd(text, end) : blanksEnd(text, end);
      count = i > end ? count + 1 : 0;
    }
    return -1;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int smallEnd(String text, int from) {
    int end = from;
    while (isSmall(Scan.at(text, end)) || Scan.isOneOf(Scan.at(text, end), "'’-")) {
      end++;
    }
    return end;
  }

  private static int looseEnd(String text, int from) {
    int end = from;
    while (Scan.isBlank(Scan.at(text, end)) || Scan.at(text, end) == ',') {
      end++;
    }
    return end;
  }

  /** Behind the blanks that stand at an offset, with or without a comma before them. */
  private static int blanksEnd(String text, int from) {
    int first = text.startsWith(",", from) ? from + 1 : from;
    int end = first;
    while (Scan.isOneOf(Scan.at(text, end), " \u00a0")) {
      end++;
    }
    return end > first ? end : from;
  }

  private static int end(String text, int from) {
    int end = from;
    while (isOfWord(Scan.at(text, end))) {
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
    char before = Scan.at(text, at - 1);
    return Scan.isOneOf(before, INSIDE_A_NAME) || isOfWord(before);
  }
}
