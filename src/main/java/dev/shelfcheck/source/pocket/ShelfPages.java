package dev.shelfcheck.source.pocket;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a shelf file. One is read, and held against its checksum, when it is first asked
 * for: opening costs nothing and no damaged byte is ever believed. A run that asks for few has them
 * read one by one, since a mapping alone costs a start as much as a whole look-up of a list; from
 * then on the file is mapped into memory. Safe for any number of threads.
 */
final class ShelfPages implements Closeable {
  // A mapping holds less than 2 GiB (FileChannel.map): it is made of parts of 1 GiB.
  private static final int CHUNK_BITS = 30;
  private static final long CHUNK_MASK = (1L << CHUNK_BITS) - 1;

  /** What a read takes at once. */
  static final int WORD = 8;

  /** The last place in a page at which a whole word stands. */
  private static final int LAST_WORD = ShelfFormat.PAGE - WORD;

  /** So many pages are read, four megabytes: a hook's lists ask for a few hundred. */
  private static final int READ = 1 << 10;

  private final RandomAccessFile file;
  private final long end;
  private final ByteBuffer checks;

  /** Those found sound; threads may find one twice. */
  private final @Nullable PageBuffer[] pages;

  private final AtomicInteger read = new AtomicInteger();

  /** Empty as long as the file is not mapped. */
  private final @Nullable ByteBuffer[] chunks;

  /** What a thread sees of one, it sees whole: the field is final. */
  private static final class PageBuffer {
    private final ByteBuffer bytes;

    PageBuffer(ByteBuffer bytes) {
      this.bytes = bytes;
    }
  }

  /**
   * The pages of an open file, which this closes.
   *
   * @param end of what is read: where the checksums begin, a page's begin
   * @param checks a checksum for each page after the first
   */
  ShelfPages(RandomAccessFile file, long end, ByteBuffer checks) {
    this.file = file;
    this.end = end;
    this.checks = checks;
    this.pages = new PageBuffer[(int) (end >>> ShelfFormat.PAGE_BITS)];
    this.chunks = new ByteBuffer[(int) ((end + CHUNK_MASK) >>> CHUNK_BITS)];
  }

  /** The eight bytes at a place, the first one highest. */
  long word(long place) {
    if (place < ShelfFormat.PAGE || place > end - WORD) {
      throw outside();
    }
    int page = (int) (place >>> ShelfFormat.PAGE_BITS);
    int offset = (int) place & (ShelfFormat.PAGE - 1);
    if (offset <= LAST_WORD) {
      return page(page).getLong(offset);
    }
    int over = (offset - LAST_WORD) * Byte.SIZE;
    return page(page).getLong(LAST_WORD) << over | page(page + 1).getLong(0) >>> (Long.SIZE - over);
  }

  /** Some bytes from a place on. */
  void bytes(long place, byte[] into, int from, int count) {
    if (place < ShelfFormat.PAGE || place > end - count) {
      throw outside();
    }
    int page = (int) (place >>> ShelfFormat.PAGE_BITS);
    int offset = (int) place & (ShelfFormat.PAGE - 1);
    int at = from;
    while (at < from + count) {
      int some = Math.min(from + count - at, ShelfFormat.PAGE - offset);
      page(page).get(offset, into, at, some);
      at += some;
      offset = 0;
      page++;
    }
  }

  private static DamagedShelfException outside() {
    return new DamagedShelfException("it points to a place that is not in it");
  }

  private ByteBuffer page(int number) {
    PageBuffer page = pages[number];
    return page == null ? found(number) : page.bytes;
  }

  private ByteBuffer found(int number) {
    ByteBuffer bytes;
    try {
      bytes = read.get() < READ ? read(number) : mapped(number);
    } catch (IOException e) {
      throw new DamagedShelfException("it cannot be read (" + e.getMessage() + ")");
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate());
    if ((int) sum.getValue() != checks.getInt((number - 1) * Integer.BYTES)) {
      throw new DamagedShelfException("its page " + number + " is not what was written");
    }
    pages[number] = new PageBuffer(bytes);
    return bytes;
  }

  private ByteBuffer read(int number) throws IOException {
    byte[] bytes = new byte[ShelfFormat.PAGE];
    synchronized (file) {
      file.seek((long) number << ShelfFormat.PAGE_BITS);
      file.readFully(bytes);
    }
    read.incrementAndGet();
    return ByteBuffer.wrap(bytes);
  }

  private ByteBuffer mapped(int number) throws IOException {
    long start = (long) number << ShelfFormat.PAGE_BITS;
    synchronized (chunks) {
      int at = (int) (start >>> CHUNK_BITS);
      ByteBuffer chunk = chunks[at];
      if (chunk == null) {
        chunk = map((long) at << CHUNK_BITS);
        chunks[at] = chunk;
      }
      return chunk.slice((int) (start & CHUNK_MASK), ShelfFormat.PAGE);
    }
  }

  private ByteBuffer map(long start) throws IOException {
    long length = Math.min(end - start, CHUNK_MASK + 1);
    if (file.length() < start + length) { // what is mapped and not there would end Java
      throw new EOFException("it was cut short");
    }
    return file.getChannel().map(FileChannel.MapMode.READ_ONLY, start, length);
  }

  /** Holds every page against its checksum. */
  void checkAll() {
    for (int page = 1; page < pages.length; page++) {
      page(page);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
