package dev.shelfcheck.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Bytes that are not UTF-8, read as Windows-1252, of which the letters of ISO 8859-1 are a part;
 * only where the letters stand as in western words, since any bytes have a reading in it.
 */
final class WesternText {
  /** Unicode begins with ASCII's 128. */
  private static final int BEYOND_ASCII = 0x80;

  static final String NAME = "Windows-1252";

  /**
   * Of letters beside one another so many may be none of ASCII: {@code Noël}, not a Cyrillic word.
   */
  private static final int MOST_TOGETHER = 2;

  private WesternText() {}

  static Optional<String> read(byte[] bytes) {
    try {
      String text = Charset.forName(NAME).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return western(text) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean western(String text) {
    int together = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      together = c < BEYOND_ASCII ? 0 : together + 1;
      if (together > MOST_TOGETHER || (c >= BEYOND_ASCII && !fits(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** No sign stands within a word, and no capital behind a small letter. */
  private static boolean fits(String text, int at) {
    char c = text.charAt(at);
    boolean behind = at > 0 && Character.isLowerCase(text.charAt(at - 1));
    boolean before = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    if (Character.isUpperCase(c)) {
      return !behind;
    }
    return Character.isLetter(c) || !(behind && before) || "’‘–—·°".indexOf(c) >= 0;
  }
}
