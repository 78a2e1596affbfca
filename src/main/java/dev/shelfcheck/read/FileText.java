package dev.shelfcheck.read;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The characters of one file, or why there are none. */
sealed interface FileText {
  /** More than hardly any reading list has; a larger file mostly is a dump. */
  int LARGEST = 8 << 20;

  /** What stands for bytes that are no UTF-8. */
  char REPLACEMENT = '\uFFFD';

  /** Why a file is refused that is no text. */
  String BINARY = "is binary";

  /**
   * Of so many bytes one may be zero in a text, where a program lost a letter; chosen, since of any
   * bytes one of 256 is.
   */
  int BYTES_A_NUL = 1000;

  /** Why a file is refused whose encoding nothing tells. */
  String NOT_UTF_8 = "is not UTF-8";

  /**
   * Characters.
   *
   * @param encoding what they were read as, where that is not UTF-8
   * @param utf8 the bytes that they stood in, where these are UTF-8 and at hand
   */
  record Text(String text, Optional<String> encoding, Optional<ByteBuffer> utf8)
      implements FileText {
    Text(String text) {
      this(text, Optional.empty(), Optional.empty());
    }

    private static Text of(String text, byte[] utf8) {
      return new Text(text, Optional.empty(), Optional.of(ByteBuffer.wrap(utf8)));
    }
  }

  /** The two bytes that begin a text in UTF-16, in either order (RFC 2781, 3.2). */
  byte MARK_HIGH = (byte) 0xFF;

  byte MARK_LOW = (byte) 0xFE; // see above

  /** The reason in words, as the second half of a sentence. */
  record Refused(String reason) implements FileText {}

  /**
   * Reads and decodes; a stream that ends early or fails is refused, never thrown.
   *
   * @param most how many bytes are read; more are refused
   */
  static FileText read(InputStream input, int most) {
    try {
      byte[] bytes = input.readNBytes(most + 1);
      return bytes.length > most ? tooLarge(most) : decode(bytes);
    } catch (IOException e) {
      return new Refused("could not be opened");
    }
  }

  /** A text that is at hand, held to the same bounds as a file's. */
  static FileText of(String text) {
    if (text.length() > LARGEST) {
      return tooLarge(LARGEST);
    }
    return isBinary(text.chars().filter(c -> c == 0).count(), text.length())
        ? new Refused(BINARY)
        : new Text(text);
  }

  /** Whether zeros are more than slips in a text. */
  private static boolean isBinary(long zeros, int length) {
    return zeros * BYTES_A_NUL > length;
  }

  private static Refused tooLarge(int most) {
    return new Refused("is larger than " + Sizes.mib(most) + " MiB");
  }

  /**
   * Reads and decodes a file, for a short time where it has no end.
   *
   * @param most how many bytes are read; more are refused
   */
  static FileText read(Path file, int most) {
    try {
      return decode(BoundedFile.bytes(file, most));
    } catch (BoundedFile.Refusal e) {
      return new Refused(e.why());
    } catch (IOException e) {
      return new Refused("could not be opened");
    }
  }

  private static FileText decode(byte[] bytes) {
    if (startsUtf16(bytes)) {
      return new Refused("is UTF-16, not UTF-8");
    }
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    if (isBinary(zeros, bytes.length)) {
      return new Refused(BINARY);
    }
    String plain = new String(bytes, StandardCharsets.UTF_8);
    if (plain.indexOf(REPLACEMENT) < 0) { // as most are; the decoder below is half as fast
      return Text.of(plain, bytes);
    }
    try {
      return Text.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString(),
          bytes);
    } catch (CharacterCodingException e) {
      return (zeros > 0 ? Optional.<String>empty() : WesternText.read(bytes))
          .<FileText>map(text -> new Text(text, Optional.of(WesternText.NAME), Optional.empty()))
          .orElse(new Refused(NOT_UTF_8));
    }
  }

  private static boolean startsUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == MARK_HIGH && bytes[1] == MARK_LOW)
            || (bytes[0] == MARK_LOW && bytes[1] == MARK_HIGH));
  }
}
