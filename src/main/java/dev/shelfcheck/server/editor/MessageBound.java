package dev.shelfcheck.server.editor;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;

/**
 * What an editor says, message by message, each no longer than a bound: the library behind makes
 * room for as many bytes as a header names, before one of them is there. The form is that of the
 * Language Server Protocol's base protocol: lines of a header, an empty one, then the content.
 */
@SuppressWarnings("JdkObsolete") // SequenceInputStream takes no Iterator
final class MessageBound implements Enumeration<InputStream> {
  /** Bytes of a whole header; those that the protocol knows have fewer than two hundred. */
  private static final int LONGEST_HEADER = 4_000;

  private static final String LENGTH = "content-length:";

  private final BufferedInputStream in;
  private final int longest;

  private MessageBound(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /**
   * The same bytes as long as they are messages; reading fails with an {@link UncheckedIOException}
   * where a message is longer than may be, or does not say how long it is.
   *
   * @param longest the most bytes of one message's content
   */
  static InputStream of(InputStream in, int longest) {
    return new SequenceInputStream(new MessageBound(in, longest));
  }

  @Override
  public boolean hasMoreElements() {
    try {
      in.mark(1);
      boolean more = in.read() >= 0;
      in.reset();
      return more;
    } catch (IOException e) {
      return false; // the editor is gone
    }
  }

  @Override
  public InputStream nextElement() {
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      int length = length(header(message));
      message.write(in.readNBytes(length)); // makes room for what comes, not for what is said
      return new ByteArrayInputStream(message.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the next header, which are put into the message as they come. */
  private String header(ByteArrayOutputStream message) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      message.write(b);
      String said = b == '\n' ? message.toString(StandardCharsets.ISO_8859_1) : "";
      if (said.endsWith("\r\n\r\n")
          || said.endsWith("\n\n")
          || said.equals("\r\n")
          || said.equals("\n")) {
        return said;
      }
      if (message.size() > LONGEST_HEADER) {
        throw new IOException("a message's header has more than " + LONGEST_HEADER + " bytes");
      }
    }
    return message.toString(StandardCharsets.ISO_8859_1);
  }

  private int length(String header) throws IOException {
    String digits =
        header
            .lines()
            .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(LENGTH))
            .map(l -> l.substring(LENGTH.length()).strip())
            .findFirst()
            .orElseThrow(() -> new IOException("a message does not say how long it is"));
    try {
      int bytes = Integer.parseInt(digits);
      if (bytes >= 0 && bytes <= longest) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // told below, as a length that nobody takes
    }
    throw new IOException(
        "a message of %s bytes is not taken, the most is %d".formatted(digits, longest));
  }
}
