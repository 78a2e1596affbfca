package dev.shelfcheck.compare;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** UTF-8 that was once read as Windows-1252, as registries deposit it: {@code JosÃ©}. */
final class MisreadUtf8 {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern SUSPECT =
      Pattern.compile("[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]");

  private MisreadUtf8() {}

  /** The text as it was meant, where it decodes without a doubt; else unchanged. */
  static String repaired(String text) {
    if (!SUSPECT.matcher(text).find()) {
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
