package dev.shelfcheck.read.outline;

/** Where lines begin and end: at LF, CRLF or a lone CR. */
final class Lines {
  private Lines() {}

  /** The end of the line that holds an offset, before its line end. */
  static int end(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return i;
      }
    }
    return text.length();
  }

  /** The start of the line after one that ends here. */
  static int next(String text, int end) {
    boolean crlf = end + 1 < text.length() && text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (crlf ? 2 : 1)) + (end >= text.length() ? 1 : 0);
  }
}
