package dev.shelfcheck.read.outline;

/**
 * Where a line's text begins; quote marks are passed over.
 *
 * @param offset of the first character that is neither blank nor a quote mark
 * @param columns how far it is indented, tabs to multiples of four
 */
record Indent(int offset, int columns) {
  /** Columns between two tab stops (CommonMark, 2.2). */
  private static final int TAB = 4;

  static Indent of(String text, int start, int end) {
    int columns = 0;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\u00a0' || c == '\u3000') {
        columns++;
      } else if (c == '\t') {
        columns += TAB - columns % TAB;
      } else if (c == '>') {
        columns = 0;
        at += at + 1 < end && text.charAt(at + 1) == ' ' ? 1 : 0;
      } else {
        break;
      }
      at++;
    }
    return new Indent(at, columns);
  }
}
