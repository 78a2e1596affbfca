package dev.shelfcheck.source.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages read one by one, and those of which so many were read that the rest is mapped. */
class ShelfPagesTest {
  /** More than are read one by one. */
  private static final int PAGES = 1500;

  private static final int END = PAGES * ShelfFormat.PAGE;

  @TempDir Path folder;

  private final byte[] bytes = new byte[END];

  private ShelfPages pages() throws IOException {
    new Random(4).nextBytes(bytes);
    ByteBuffer file = ByteBuffer.wrap(bytes);
    ByteBuffer checks = ByteBuffer.allocate((PAGES - 1) * Integer.BYTES);
    for (int page = 1; page < PAGES; page++) {
      ByteBuffer one = file.slice(page * ShelfFormat.PAGE, ShelfFormat.PAGE);
      checks.putInt((page - 1) * Integer.BYTES, Header.sum(one, ShelfFormat.PAGE));
    }
    Path path = folder.resolve("pages");
    Files.write(path, bytes);
    return new ShelfPages(new RandomAccessFile(path.toFile(), "r"), END, checks);
  }

  @Test
  void everyWordIsReadWhereverItStands() throws IOException {
    try (ShelfPages pages = pages()) {
      ByteBuffer file = ByteBuffer.wrap(bytes);
      for (int at = ShelfFormat.PAGE; at <= END - ShelfPages.WORD; at += 509) {
        assertEquals(file.getLong(at), pages.word(at), "at " + at);
      }
      for (int page = 2; page < PAGES; page += 7) {
        for (int at = page * ShelfFormat.PAGE - 9; at < page * ShelfFormat.PAGE + 2; at++) {
          assertEquals(file.getLong(at), pages.word(at), "at " + at);
        }
      }
      pages.checkAll();
    }
  }

  @Test
  void bytesOfAnyNumberOfPagesAreRead() throws IOException {
    try (ShelfPages pages = pages()) {
      for (int count : new int[] {0, 1, 60, 4096, 4097, 20_000}) {
        byte[] into = new byte[count + 2];
        pages.bytes(3 * ShelfFormat.PAGE - 30L, into, 1, count);
        byte[] wanted = new byte[count + 2];
        System.arraycopy(bytes, 3 * ShelfFormat.PAGE - 30, wanted, 1, count);
        assertArrayEquals(wanted, into);
      }
    }
  }

  @Test
  void whatStandsNowhereIsNotRead() throws IOException {
    try (ShelfPages pages = pages()) {
      for (long place : new long[] {-1, 0, ShelfFormat.PAGE - 1, END - 7, END, Long.MAX_VALUE}) {
        assertThrows(DamagedShelfException.class, () -> pages.word(place));
        assertThrows(DamagedShelfException.class, () -> pages.bytes(place, new byte[8], 0, 8));
      }
    }
  }

  @Test
  void severalThreadsReadTheSame() throws IOException {
    try (ShelfPages pages = pages()) {
      long[] read =
          IntStream.range(ShelfFormat.PAGE, END / 100)
              .parallel()
              .mapToLong(at -> pages.word(at * 99L))
              .toArray();
      ByteBuffer file = ByteBuffer.wrap(bytes);
      long[] wanted =
          IntStream.range(ShelfFormat.PAGE, END / 100)
              .mapToLong(at -> file.getLong(at * 99))
              .toArray();
      assertEquals(Arrays.hashCode(wanted), Arrays.hashCode(read));
    }
  }
}
