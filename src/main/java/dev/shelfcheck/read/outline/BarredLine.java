package dev.shelfcheck.read.outline;

/**
 * A line of text that is a title, a bar and links: {@code A Title of Words | [link](u), [pdf](v)}.
 * Where several stand one below the other, each is a work, though Markdown makes one paragraph of
 * them.
 */
final class BarredLine {
  /** A title has as many words, and a blank behind each; chosen. */
  private static final int FEWEST_WORDS = 2;

  /** What a title begins with beside letters and figures. */
  private static final String OPENS = "“\"‘'(";

  private BarredLine() {}

  /**
   * Whether a line without its indent is one.
   *
   * @param bar its first bar, -1 where it has none
   */
  static boolean is(String text, int from, int end, int bar) {
    if (bar < 0
        || !(Character.isLetterOrDigit(text.charAt(from))
            || OPENS.indexOf(text.charAt(from)) >= 0)) {
      return false;
    }
    int at = bar + 1;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    int link = text.indexOf("](", at);
    return at < end
        && text.charAt(at) == '['
        && link > at
        && link < end
        && isPlain(text, from, bar);
  }

  /** Whether several words stand there, and no link. */
  private static boolean isPlain(String text, int from, int to) {
    int blanks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '<' || c == '`') {
        return false;
      }
      blanks += c == ' ' && i > from && text.charAt(i - 1) != ' ' ? 1 : 0;
    }
    return blanks >= FEWEST_WORDS;
  }
}
