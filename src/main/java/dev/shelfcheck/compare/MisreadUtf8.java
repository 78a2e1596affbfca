package dev.shelfcheck.compare;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8 that was once read as Windows-1252, as registries deposit it: {@code JosÃ©}. */
final class MisreadUtf8 {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private MisreadUtf8() {}

  /** Whether what a first byte looks like stands before what a further one does. */
  private static boolean isSuspect(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if (c >= '\u0080'
          && before >= '\u00C2'
          && before <= '\u00F4'
          && (c <= '\u00BF' || (c >= '\u0152' && c <= '\u2122'))) {
        return true;
      }
    }
    return false;
  }

  /** The text as it was meant, where it decodes without a doubt; else unchanged. */
  static String repaired(String text) {
    if (!isSuspect(text)) {
      return text;
    }
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notMojibake) {
      return text;
    }
  }
}
