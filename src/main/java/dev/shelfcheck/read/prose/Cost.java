package dev.shelfcheck.read.prose;

/**
 * What inline markup would cost flexmark: it recurses for every level of emphasis, and looks again
 * through the rest of the paragraph for every opener. Counted in one pass, so that the verdict is
 * the same on every machine.
 */
final class Cost {
  // Of one paragraph: more than people write; chosen.
  private static final int MOST_OPENERS = 1500;
  private static final int LONGEST_RUN = 60;

  private Cost() {}

  static boolean isHigh(String text) {
    int openers = 0;
    int run = 0;
    char before = '\0';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean markup = "[*_`~<&!".indexOf(c) >= 0;
      run = c == before && markup ? run + 1 : 0;
      before = c;
      openers += markup && run == 0 ? 1 : 0;
      if (run > LONGEST_RUN && c != '_') {
        return true;
      }
    }
    return openers > MOST_OPENERS || LongMarkup.isIn(text);
  }

  /** The same text, as long as before, without any markup that could be parsed. */
  static String disarmed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("[]*_`~<>&!".indexOf(c) >= 0 ? ' ' : c);
    }
    return out.toString();
  }
}
