package dev.shelfcheck.server.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which units an editor counts characters within a line. */
enum PositionEncoding {
  UTF_16("utf-16"),
  UTF_8("utf-8");

  // Where characters of two and of three bytes begin in UTF-8 (RFC 3629, section 3).
  private static final int FIRST_OF_TWO = 0x80;
  private static final int FIRST_OF_THREE = 0x800;
  private static final int THREE = 3;
  private static final int FOUR = 4;

  private final String word;

  PositionEncoding(String word) {
    this.word = word;
  }

  /** The protocol's word for it. */
  String word() {
    return word;
  }

  /** UTF-16, as texts are held here, unless an editor offers UTF-8 and not that. */
  static PositionEncoding of(@Nullable List<String> offered) {
    return offered != null && !offered.contains(UTF_16.word) && offered.contains(UTF_8.word)
        ? UTF_8
        : UTF_16;
  }

  /** How many units the characters of a text take. */
  int units(CharSequence text) {
    return this == UTF_16 ? text.length() : text.codePoints().map(PositionEncoding::bytes).sum();
  }

  /** How many UTF-16 units the first so many units of a line take, all of it at most. */
  int chars(CharSequence line, int units) {
    if (this == UTF_16) {
      return Math.min(Math.max(0, units), line.length());
    }
    int taken = 0;
    int at = 0;
    while (at < line.length() && taken < units) {
      int c = Character.codePointAt(line, at);
      taken += bytes(c);
      at += Character.charCount(c);
    }
    return at;
  }

  /** How many bytes UTF-8 has for a character (RFC 3629, section 3). */
  private static int bytes(int c) {
    return c < FIRST_OF_TWO
        ? 1
        : c < FIRST_OF_THREE ? 2 : c < Character.MIN_SUPPLEMENTARY_CODE_POINT ? THREE : FOUR;
  }
}
