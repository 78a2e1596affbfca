package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file as published: plain, gzipped, or alone in a zip archive. Knows how much of it was read.
 */
final class InputFile implements AutoCloseable {
  /** Bytes read at once; chosen. */
  private static final int BUFFER = 1 << 16;

  private final Counting counting;
  private final InputStream content;
  private final long size;

  private InputFile(Counting counting, InputStream content, long size) {
    this.counting = counting;
    this.content = content;
    this.size = size;
  }

  static InputFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such file");
    }
    Counting counting = new Counting(Files.newInputStream(file));
    try {
      return new InputFile(counting, unpacked(file, counting), Files.size(file));
    } catch (IOException broken) {
      counting.close();
      throw new IOException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static InputStream unpacked(Path file, InputStream raw) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      return new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
    }
    if (!name.endsWith(".zip")) {
      return new BufferedInputStream(raw, BUFFER);
    }
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw, BUFFER));
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("holds no file");
    }
    return new BufferedInputStream(zip, BUFFER);
  }

  InputStream content() {
    return content;
  }

  /** Bytes read so far, compressed as they are. */
  long done() {
    return counting.count;
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  @ThreadConfined
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
