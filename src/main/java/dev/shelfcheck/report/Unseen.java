package dev.shelfcheck.report;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Characters that do something to a reader or a terminal and show nothing: controls, line
 * separators, bidirectional overrides and marks, zero-width and filling characters, tags (<a
 * href="https://www.unicode.org/reports/tr36/">Unicode TR 36</a> and <a
 * href="https://trojansource.codes/">Trojan Source</a>).
 */
final class Unseen {
  /** ASCII's first character that is no control, ... */
  private static final int BLANK = 0x20;

  /** ... and its last character, which is one. */
  private static final int DELETE = 0x7F;

  /** Behind ASCII 32 more controls (C1) stand before this blank. */
  private static final int NO_BREAK_SPACE = 0xA0;

  // Unicode's two: where letters are not to be joined, and where they are.
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** Unicode's plane of tags and of further variation selectors. */
  private static final int FIRST_TAG = 0xE0000;

  private static final int LAST_TAG = 0xE0FFF; // its last block's end

  /** Unicode's block of variation selectors. */
  private static final int FIRST_VARIATION = 0xFE00;

  private static final int LAST_VARIATION = 0xFE0F; // its end

  /** Unicode's blocks from General Punctuation ... */
  private static final int FIRST_SYMBOL = 0x2010;

  /** ... to Miscellaneous Symbols and Arrows. */
  private static final int LAST_SYMBOL = 0x2BFF;

  /** Unicode's specials ... */
  private static final int FIRST_SPECIAL = 0xFFF0;

  /** ... but the signs for what is missing. */
  private static final int LAST_SPECIAL = 0xFFFB;

  /** Ascending. */
  private static final int[] SIGNS_OF_NUMBERS = {
    0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, // Arabic number signs
    0x06DD, // Arabic end of ayah
    0x070F, // Syriac abbreviation mark
    0x08E2, // Arabic disputed end of ayah
    0x110BD, // Kaithi number sign
    0x110CD, // Kaithi number sign above
  };

  /** Ascending. */
  private static final int[] FILLERS = {
    0x034F, // combining grapheme joiner
    0x115F, // Hangul fillers: of a first consonant,
    0x1160, // of a vowel (those of the jamo for compatibility and of half a width follow)
    0x17B4, 0x17B5, // Khmer inherent vowels
    0x180B, 0x180C, 0x180D, 0x180E, 0x180F, // Mongolian selectors and vowel separator
    0x2800, // blank Braille pattern
    0x3164, // Hangul filler of the compatibility jamo,
    0xFFA0, // and of half a width
  };

  private Unseen() {}

  /** Whether a character is one of them; a joiner is none where it joins what is to be joined. */
  static boolean is(int before, int c) {
    return c >= DELETE ? isBeyondAscii(before, c) : c < BLANK;
  }

  private static boolean isBeyondAscii(int before, int c) {
    if (isJoiner(c) || isVariation(c)) {
      return !joins(before) && !(isJoiner(c) && isVariation(before));
    }
    return c < NO_BREAK_SPACE
        || (Character.getType(c) == Character.FORMAT && !isSignOfNumbers(c))
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.SURROGATE
        || isFiller(c)
        || isTag(c);
  }

  private static boolean isJoiner(int c) {
    return c == NON_JOINER || c == JOINER;
  }

  /** Unicode's plane of tags and of further variation selectors. */
  private static boolean isTag(int c) {
    return c >= FIRST_TAG && c <= LAST_TAG;
  }

  /** Unicode's block of variation selectors. */
  private static boolean isVariation(int c) {
    return c >= FIRST_VARIATION && c <= LAST_VARIATION;
  }

  /** Behind a picture, a picture's variation, a keycap's digit or a letter of a joining script. */
  private static boolean joins(int before) {
    return Character.getType(before) == Character.OTHER_SYMBOL
        || Character.getType(before) == Character.MATH_SYMBOL
        || Character.getType(before) == Character.MODIFIER_SYMBOL
        || isMark(before)
        || (before >= '0' && before <= '9')
        || isSymbol(before)
        || (Character.isLetter(before) && joinsLetters(UnicodeScript.of(before)));
  }

  /** Unicode's blocks from General Punctuation to Miscellaneous Symbols and Arrows. */
  private static boolean isSymbol(int c) {
    return c >= FIRST_SYMBOL && c <= LAST_SYMBOL;
  }

  private static boolean isMark(int before) {
    int type = Character.getType(before);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark && !isFiller(before) && !isVariation(before);
  }

  private static boolean joinsLetters(UnicodeScript script) {
    return switch (script) {
      case LATIN, GREEK, CYRILLIC, COMMON, HANGUL, INHERITED -> false;
      default -> true;
    };
  }

  /** Signs that Unicode counts among the formats and that are drawn. */
  private static boolean isSignOfNumbers(int c) {
    return Arrays.binarySearch(SIGNS_OF_NUMBERS, c) >= 0;
  }

  /** Letters and marks that are drawn as nothing. */
  private static boolean isFiller(int c) {
    return Arrays.binarySearch(FILLERS, c) >= 0 || (c >= FIRST_SPECIAL && c <= LAST_SPECIAL);
  }
}
