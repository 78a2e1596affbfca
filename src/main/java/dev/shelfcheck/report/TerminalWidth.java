package dev.shelfcheck.report;

import java.lang.Character.UnicodeScript;

/** How wide text stands in a terminal: East Asian wide characters take two columns. */
final class TerminalWidth {
  /** Unicode's first mark that takes no room of its own. */
  private static final int FIRST_COMBINING = 0x300;

  private static final int ZERO_WIDTH_JOINER = 0x200D;

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
        || (codePoint >= 0x3000 && codePoint <= 0x303F) // CJK symbols and punctuation
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60) // fullwidth forms
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF); // pictographs
  }
}
