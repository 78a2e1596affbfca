package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A single value of YAML, laid beside what is written: its blanks beside the blanks and line breaks
 * there, every other sign beside itself or the escape that stands for it.
 *
 * @param place of what is written, without quotation marks or the sign of a block
 */
record YamlScalar(String text, Span place, String value, ScalarStyle style) {
  // How long the three kinds of escapes by number are (YAML 1.2, 5.7).
  private static final int SHORT = 4;
  private static final int MIDDLE = 6;
  private static final int LONG = 10;

  static YamlScalar of(String text, Span whole, String value, ScalarStyle style) {
    int start = whole.start();
    while (start < whole.end() && "&!".indexOf(text.charAt(start)) >= 0) {
      start = past(text, start, whole.end()); // a name, or a tag
    }
    boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    if (quoted && whole.end() - start >= 2) {
      return new YamlScalar(text, new Span(start + 1, whole.end() - 1), value, style);
    }
    boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    while (block && start < whole.end() && text.charAt(start) != '\n') {
      start++;
    }
    while (block && start < whole.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new YamlScalar(text, new Span(Math.min(start, whole.end()), whole.end()), value, style);
  }

  private static int past(String text, int from, int end) {
    int at = from;
    while (at < end && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  Transcript transcript() {
    Transcript out = new Transcript();
    int at = place.start();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      at = pastBreaks(at);
      int length = length(at);
      boolean blank = Character.isWhitespace(c);
      if (length > 1) {
        out.put(c, at, at + length);
        at += Character.isHighSurrogate(c) && length == LONG ? 0 : length;
      } else if (blank || at >= place.end()) {
        int end = blanksEnd(at);
        out.put(c, at, end);
        at = end;
      } else {
        at = blanksEnd(at);
        int stop = Math.min(place.end(), at + 1);
        out.put(c, Math.min(at, stop), stop);
        at = stop;
      }
    }
    return out;
  }

  private int blanksEnd(int from) {
    int at = from;
    while (at < place.end() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind a backslash at a line's end, which stands for nothing. */
  private int pastBreaks(int from) {
    int at = from;
    while (style == ScalarStyle.DOUBLE_QUOTED
        && at + 1 < place.end()
        && text.charAt(at) == '\\'
        && "\r\n".indexOf(text.charAt(at + 1)) >= 0) {
      at = blanksEnd(at + 1);
    }
    return at;
  }

  /** How many signs stand for one. */
  private int length(int at) {
    if (at + 1 >= place.end()) {
      return 1;
    }
    if (style == ScalarStyle.SINGLE_QUOTED) {
      return text.startsWith("''", at) ? 2 : 1;
    }
    if (style != ScalarStyle.DOUBLE_QUOTED || text.charAt(at) != '\\') {
      return 1;
    }
    int length =
        switch (text.charAt(at + 1)) {
          case 'x' -> SHORT;
          case 'u' -> MIDDLE;
          case 'U' -> LONG;
          default -> 2;
        };
    return Math.min(length, place.end() - at);
  }
}
