package dev.shelfcheck.report;

import java.lang.Character.UnicodeScript;

/** How wide text stands in a terminal: East Asian wide characters take two columns. */
final class TerminalWidth {
  /** Unicode's first mark that takes no room of its own. */
  private static final int FIRST_COMBINING = 0x300;

  /** Unicode's, which draws two pictures as one. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Unicode's block of CJK symbols and punctuation, ... */
  private static final int FIRST_OF_CJK = 0x3000;

  private static final int LAST_OF_CJK = 0x303F; // its end

  /** ... its fullwidth forms, ... */
  private static final int FIRST_FULL = 0xFF00;

  private static final int LAST_FULL = 0xFF60; // before those of half a width

  /** ... and its blocks of pictographs. */
  private static final int FIRST_PICTOGRAPH = 0x1F300;

  private static final int LAST_PICTOGRAPH = 0x1FAFF; // the end of the last

  private TerminalWidth() {}

  static int of(String text) {
    return text.codePoints().map(TerminalWidth::of).sum();
  }

  private static int of(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || codePoint == ZERO_WIDTH_JOINER) {
      return 0;
    }
    return wide(codePoint) ? 2 : 1;
  }

  private static boolean wide(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL
        || (codePoint >= FIRST_OF_CJK && codePoint <= LAST_OF_CJK)
        || (codePoint >= FIRST_FULL && codePoint <= LAST_FULL)
        || (codePoint >= FIRST_PICTOGRAPH && codePoint <= LAST_PICTOGRAPH);
  }
}
