package dev.shelfcheck.report;

import java.lang.Character.UnicodeScript;

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

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

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
    return c >= 0xE0000 && c <= 0xE0FFF;
  }

  /** Unicode's block of variation selectors. */
  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
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
    return c >= 0x2010 && c <= 0x2BFF;
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
    return (c >= 0x0600 && c <= 0x0605) // Arabic number signs
        || c == 0x06DD // Arabic end of ayah
        || c == 0x070F // Syriac abbreviation mark
        || c == 0x08E2 // Arabic disputed end of ayah
        || c == 0x110BD // Kaithi number sign
        || c == 0x110CD; // Kaithi number sign above
  }

  /** Letters and marks that are drawn as nothing. */
  private static boolean isFiller(int c) {
    return c == 0x034F // combining grapheme joiner
        || c == 0x115F // Hangul fillers: of a first consonant,
        || c == 0x1160 // of a vowel,
        || c == 0x3164 // of the compatibility jamo,
        || c == 0xFFA0 // and of half a width
        || c == 0x17B4 // Khmer inherent vowels
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) // Mongolian variation selectors and vowel separator
        || c == 0x2800 // blank Braille pattern
        || (c >= 0xFFF0 && c <= 0xFFFB); // Unicode's specials but the signs for what is missing
  }
}
