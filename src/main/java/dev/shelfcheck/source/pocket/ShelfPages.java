package dev.shelfcheck.source.pocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * A shelf file mapped into memory. A page is held against its checksum when it is first read, so
 * opening costs nothing and no damaged byte is ever believed. Safe for any number of threads.
 */
final class ShelfPages {
  private static final int CHUNK_BITS = 30;
  private static final long CHUNK_MASK = (1L << CHUNK_BITS) - 1;

  /** What a read takes at once. */
  static final int WORD = 8;

  private final ByteBuffer[] chunks;
  private final long end;
  private final ByteBuffer checks;

  /** Which pages were found sound; threads may find it twice. */
  private final boolean[] sound;

  private ShelfPages(ByteBuffer[] chunks, long end, ByteBuffer checks, int pages) {
    this.chunks = chunks;
    this.end = end;
    this.checks = checks;
    this.sound = new boolean[pages];
  }

  /**
   * Maps a file.
   *
   * @param end of what is read: where the checksums begin
   * @param checks a checksum for each page after the first
   */
  static ShelfPages map(FileChannel file, long end, ByteBuffer checks) throws IOException {
    ByteBuffer[] chunks = new ByteBuffer[(int) ((end + CHUNK_MASK) >>> CHUNK_BITS)];
    for (int i = 0; i < chunks.length; i++) {
      long start = (long) i << CHUNK_BITS;
      long length = Math.min(end - start, CHUNK_MASK + 1);
      chunks[i] = file.map(FileChannel.MapMode.READ_ONLY, start, length);
    }
    return new ShelfPages(chunks, end, checks, (int) (end >>> ShelfFormat.PAGE_BITS));
  }

  /** The eight bytes at a place, the first one highest. */
  long word(long place) {
    if (place < ShelfFormat.PAGE || place > end - WORD) {
      throw new DamagedShelfException("it points to a place that is not in it");
    }
    check((int) (place >>> ShelfFormat.PAGE_BITS));
    check((int) ((place + WORD - 1) >>> ShelfFormat.PAGE_BITS));
    int offset = (int) (place & CHUNK_MASK);
    return offset <= CHUNK_MASK + 1 - WORD
        ? chunks[(int) (place >>> CHUNK_BITS)].getLong(offset)
        : across(place);
  }

  /** Some bytes from a place on. */
  void bytes(long place, byte[] into, int from, int count) {
    if (place < ShelfFormat.PAGE || place > end - count) {
      throw new DamagedShelfException("it points to a place that is not in it");
    }
    check((int) (place >>> ShelfFormat.PAGE_BITS));
    check((int) ((place + count - 1) >>> ShelfFormat.PAGE_BITS));
    int offset = (int) (place & CHUNK_MASK);
    int first = (int) Math.min(count, CHUNK_MASK + 1 - offset);
    chunks[(int) (place >>> CHUNK_BITS)].get(offset, into, from, first);
    if (first < count) {
      chunks[(int) (place >>> CHUNK_BITS) + 1].get(0, into, from + first, count - first);
    }
  }

  private long across(long place) {
    long word = 0;
    for (long at = place; at < place + WORD; at++) {
      word = word << 8 | (chunks[(int) (at >>> CHUNK_BITS)].get((int) (at & CHUNK_MASK)) & 0xFF);
    }
    return word;
  }

  private void check(int page) {
    if (!sound[page]) {
      if (!isSound(page)) {
        throw new DamagedShelfException("its page " + page + " is not what was written");
      }
      sound[page] = true;
    }
  }

  private boolean isSound(int page) {
    long start = (long) page << ShelfFormat.PAGE_BITS;
    ByteBuffer bytes =
        chunks[(int) (start >>> CHUNK_BITS)].slice((int) (start & CHUNK_MASK), ShelfFormat.PAGE);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue() == checks.getInt((page - 1) * Integer.BYTES);
  }

  /** Holds every page against its checksum. */
  void checkAll() {
    for (int page = 1; page < sound.length; page++) {
      check(page);
    }
  }
}
