package dev.shelfcheck.source.store;

import dev.shelfcheck.disk.BoundedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a file of ours, each for itself: one that cannot be read spoils no other. */
final class LineFile {
  /** A line holds one answer; the longest abstract with all its authors is far shorter. */
  static final int LONGEST = 1 << 20;

  /** Bytes of one reading: 64 KiB; chosen. */
  private static final int STEP = 1 << 16;

  private static final char REPLACED = '\uFFFD';

  private final Consumer<String> each;
  private final Damage damage;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  private LineFile(Consumer<String> each, Damage damage) {
    this.each = each;
    this.damage = damage;
  }

  /**
   * Reads a file's lines; one that is no UTF-8 or too long is damage.
   *
   * @throws IOException where the file cannot be read
   */
  static void of(Path file, Damage damage, Consumer<String> each) throws IOException {
    LineFile lines = new LineFile(each, damage);
    byte[] step = new byte[STEP];
    try (InputStream in = BoundedFile.pieces(file)) {
      for (int got = in.read(step); got >= 0; got = in.read(step)) {
        lines.take(step, got);
      }
    }
    lines.close();
  }

  private void take(byte[] bytes, int length) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        gather(bytes, from, i);
        close();
        from = i + 1;
      }
    }
    gather(bytes, from, length);
  }

  /** No more is kept of a line than shows that it is too long. */
  private void gather(byte[] bytes, int from, int to) {
    open.write(bytes, from, Math.min(to - from, LONGEST + 1 - open.size()));
  }

  private void close() {
    byte[] bytes = open.toByteArray();
    open.reset();
    if (bytes.length > LONGEST) {
      damage.line();
    } else if (bytes.length > 0) {
      decode(bytes);
    }
  }

  private void decode(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.UTF_8);
    if (line.indexOf(REPLACED) >= 0 && !isWhole(bytes)) {
      damage.line();
    } else {
      each.accept(line);
    }
  }

  private static boolean isWhole(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length() > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
