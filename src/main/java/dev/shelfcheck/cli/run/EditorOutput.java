package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as the editor's protocol wants it: bytes of UTF-8, whole texts at a time. What is
 * said in them is JSON, in which no control character stands bare.
 */
public final class EditorOutput extends OutputStream {
  /** The bits of its characters. */
  private static final int ASCII = 0x7f;

  private final PrintWriter out;

  /** That of a terminal. */
  public EditorOutput(Terminal terminal) {
    this.out = terminal.bareOut();
  }

  @Override
  public void write(int b) {
    out.write(b & ASCII); // of a header's letters; texts come whole
  }

  /** Takes a whole text: none begins in one call and ends in another. */
  @Override
  public void write(byte[] bytes, int offset, int length) {
    out.write(new String(bytes, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {
    out.flush();
  }
}
