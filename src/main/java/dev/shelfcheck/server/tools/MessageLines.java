package dev.shelfcheck.server.tools;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages of UTF-8, each a line, as the protocol's stdio transport has them. */
final class MessageLines {
  /** Bytes of one message: several times the longest file that is read. */
  private static final int LONGEST = 64 << 20;

  private final BufferedInputStream in;

  MessageLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next line that is not empty; absent where there is none.
   *
   * @throws IOException where a line is longer than a message may be
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != '\n') {
        line.write(b);
        if (line.size() > LONGEST) {
          throw new IOException("a message is longer than " + LONGEST + " bytes");
        }
      } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      } else {
        line.reset();
      }
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8)).filter(l -> !l.isBlank());
  }
}
