package dev.shelfcheck.read.claims;

import java.util.regex.Matcher;

/** A search that tries its pattern only where something can begin that the pattern has. */
final class Scan {
  /** Digits of a year. */
  static final int YEAR = 4;

  private static final char NOTHING = '\0';

  /** Whether a match may begin at an offset, told by a character or two. */
  interface Beginning {
    boolean at(String text, int at);
  }

  private Scan() {}

  /**
   * The first match in a range.
   *
   * @param m over the same text; its region is the range's rest from the match on
   */
  static boolean find(Matcher m, String text, int from, int to, Beginning beginning) {
    for (int i = from; i < to; i++) {
      if (beginning.at(text, i) && m.region(i, to).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** The first character from an offset on that is no blank; a line feed where the text ends. */
  static char solid(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '\n';
  }

  /** The character at an offset; one that stands in no text where the offset is outside it. */
  static char at(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : NOTHING;
  }

  /** Whether a character is one of several signs. */
  static boolean isOneOf(int c, String signs) {
    return signs.indexOf(c) >= 0;
  }

  /** Whether a pattern's {@code \s} takes a character. */
  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Whether a word stands up to an offset, so that another cannot begin there. */
  static boolean isInWord(String text, int at) {
    if (at == 0) {
      return false;
    }
    int c = text.codePointBefore(at);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether two digits behind a 19 or 20 are a year, wherever it stands. */
  static boolean isYear(String text, int at) {
    return at + YEAR <= text.length()
        && (text.startsWith("19", at) || text.startsWith("20", at))
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + YEAR - 1));
  }

  /** Whether four digits stand in a text's beginning that are a year in any century of print. */
  static boolean hasYear(String text, int to) {
    int digits = 0;
    for (int i = 0; i < to; i++) {
      digits = isDigit(text.charAt(i)) ? digits + 1 : 0;
      if (digits >= YEAR && isOneOf(text.charAt(i - YEAR + 1), "12")) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
