package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Identifiers in the order of their bytes, 32 by 32, each but the first of them without what it
 * shares with the one before; behind each may stand a number of fixed width.
 */
final class IdTable {
  // Where the section's numbers stand, in bytes from its begin: see the format's page.
  private static final int WIDTH = Integer.BYTES;
  private static final int BEGIN = 2 * Integer.BYTES;
  private static final int DIRECTORY = 3 * Integer.BYTES;
  static final int HEAD = 3 * Integer.BYTES + Long.BYTES;

  /** Bytes of a block's line in the directory: its place, and how its first identifier begins. */
  private static final int LINE = ShelfFormat.PLACE + ShelfFormat.ID_BEGIN;

  static final int SHARED_SYMBOLS = ShelfFormat.LONGEST_SHARED + 1;

  private final Extent section;
  private final int count;
  private final int width;
  private final int blocks;
  private final long directory;
  private final ByteCode shared;
  private final ByteCode spelling;

  /**
   * @param most how many there may be
   */
  IdTable(Extent section, int most) {
    this.section = section;
    this.count = section.upTo(most, section.number(0));
    this.width = section.upTo(Integer.SIZE, section.number(WIDTH));
    this.blocks = (count + ShelfFormat.IDS_PER_BLOCK - 1) / ShelfFormat.IDS_PER_BLOCK;
    section.exactly(ShelfFormat.ID_BEGIN, section.number(BEGIN));
    this.directory = section.large(DIRECTORY);
    this.shared = ByteCode.read(section, HEAD, SHARED_SYMBOLS);
    this.spelling =
        ByteCode.read(section, HEAD + (long) ByteCode.bytes(SHARED_SYMBOLS), TextCode.BYTE_SYMBOLS);
  }

  int count() {
    return count;
  }

  /** Goes through blocks, identifier by identifier. Confined to one thread. */
  @ThreadConfined
  private final class IdWalk {
    private final BitCursor bits = section.bits(0);
    private final byte[] id = new byte[ShelfFormat.LONGEST_ID];
    private int length;
    private long number;

    /** Goes before the first of a block. */
    IdWalk to(int block) {
      bits.to(
          (section.start() << ShelfFormat.BYTE_BITS)
              + section.placeAt(directory + (long) block * LINE));
      length = 0;
      return this;
    }

    IdWalk next() {
      int kept = section.upTo(length, shared.next(bits));
      length = spelling.spell(bits, id, kept);
      number = bits.bits(width);
      return this;
    }

    int compare(byte[] other) {
      return Arrays.compareUnsigned(id, 0, length, other, 0, other.length);
    }
  }

  /** The identifier at a place. */
  String id(int place) {
    IdWalk walk = new IdWalk().to(place / ShelfFormat.IDS_PER_BLOCK);
    for (int i = place % ShelfFormat.IDS_PER_BLOCK; i >= 0; i--) {
      walk.next();
    }
    return new String(walk.id, 0, walk.length, StandardCharsets.UTF_8);
  }

  /** Who is told of an identifier found: its place and the number behind it. */
  interface IdConsumer {
    void at(int place, long number);
  }

  /** Looks for an identifier; one may stand several times, of which the first few are told. */
  void find(byte[] id, int most, IdConsumer found) {
    int told = 0;
    IdWalk walk = new IdWalk();
    int block = Math.max(0, firstNotBelow(id, walk) - 1);
    for (; block < blocks; block++) {
      walk.to(block);
      int place = block * ShelfFormat.IDS_PER_BLOCK;
      int end = Math.min(count, place + ShelfFormat.IDS_PER_BLOCK);
      for (; place < end; place++) {
        walk.next();
        int order = walk.compare(id);
        if (order > 0 || told == most) {
          return;
        }
        if (order == 0) {
          found.at(place, walk.number);
          told++;
        }
      }
    }
  }

  /** The first block that does not begin below an identifier. */
  private int firstNotBelow(byte[] id, IdWalk walk) {
    long first = begin(id, 0);
    long second = begin(id, Long.BYTES);
    int low = 0;
    int high = blocks;
    while (low < high) {
      int middle = (low + high) >>> 1;
      long line = directory + (long) middle * LINE + ShelfFormat.PLACE;
      int order = Long.compareUnsigned(section.large(line), first);
      if (order == 0) {
        order = Long.compareUnsigned(section.large(line + Long.BYTES), second);
      }
      if (order == 0) {
        order = walk.to(middle).next().compare(id);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Eight bytes of an identifier from one on, those behind its end as zeros. */
  static long begin(byte[] id, int from) {
    long bytes = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      bytes = bytes << Byte.SIZE | (i < id.length ? id[i] & ShelfFormat.OCTET : 0);
    }
    return bytes;
  }
}
