package dev.shelfcheck.read.claims;

/** Where a text stops naming its work and begins to talk about it. */
final class Talk {
  /** So many small words in a row and the next one are running text. */
  private static final int RUNNING = 3;

  /** So many Chinese or Japanese characters in a row are. */
  private static final int RUNNING_WIDE = 8;

  private static final int FIRST_KANA = 0x3040;
  private static final int LAST_KANA = 0x30ff;
  private static final String BOUNDS = ".:;|)\n\u0001\u0002–—。：；";

  private Talk() {}

  /** The offset where it begins, the text's length where it never does. */
  static int start(String text, int from) {
    int small = SmallWords.running(text, from, RUNNING);
    int wide = wide(text, from, small < 0 ? text.length() : small);
    int at = wide < 0 ? small : wide;
    if (at < 0) {
      return text.length();
    }
    while (at > from && BOUNDS.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static int wide(String text, int from, int to) {
    int start = from;
    for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean wide = Shape.isHan(c) || (c >= FIRST_KANA && c <= LAST_KANA);
      if (!wide && i >= to) {
        return -1;
      }
      start = wide ? start : i + Character.charCount(c);
      if (wide && text.codePointCount(start, i) + 1 == RUNNING_WIDE) {
        return start < to ? start : -1;
      }
    }
    return -1;
  }
}
