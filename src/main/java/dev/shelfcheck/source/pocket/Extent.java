package dev.shelfcheck.source.pocket;

/**
 * A section of a mapped file; nothing outside is read through it.
 *
 * @param start where it begins in the file
 * @param length in bytes
 */
record Extent(ShelfPages pages, long start, long length) {
  /** A number of four bytes. */
  int number(long offset) {
    return (int) (word(offset, Integer.BYTES) >>> Integer.SIZE);
  }

  /** A number of two bytes. */
  int small(long offset) {
    return (int) (word(offset, Short.BYTES) >>> (Long.SIZE - Short.SIZE));
  }

  int octet(long offset) {
    return (int) (word(offset, 1) >>> (Long.SIZE - Byte.SIZE));
  }

  /** A number of eight bytes. */
  long large(long offset) {
    return word(offset, Long.BYTES);
  }

  /** The place that a directory has for something. */
  long place(long directory, long number) {
    return placeAt(directory + number * ShelfFormat.PLACE);
  }

  /** A place that stands at an offset. */
  long placeAt(long offset) {
    return word(offset, ShelfFormat.PLACE) >>> (Long.SIZE - ShelfFormat.PLACE * Byte.SIZE);
  }

  /** Some bytes. */
  void bytes(long offset, byte[] into, int from, int count) {
    if (offset < 0 || offset > length - count) {
      throw new DamagedShelfException("it points to a place outside its section");
    }
    if (count > 0) {
      pages.bytes(start + offset, into, from, count);
    }
  }

  private long word(long offset, int needed) {
    if (offset < 0 || offset > length - needed) {
      throw new DamagedShelfException("it points to a place outside its section");
    }
    return pages.word(start + offset);
  }

  /** Refuses any other number. */
  void exactly(int wanted, int number) {
    if (number != wanted) {
      throw new DamagedShelfException("it says " + number + " where " + wanted + " must be");
    }
  }

  /** A number that may be up to so much. */
  int upTo(int most, int number) {
    if (number < 0 || number > most) {
      throw new DamagedShelfException("it says " + number + " where at most " + most + " can be");
    }
    return number;
  }

  /** A cursor from a bit on, up to the section's end. */
  BitCursor bits(long bit) {
    return bits(bit, length << ShelfFormat.BYTE_BITS);
  }

  /** A cursor from a bit on, up to another one. */
  BitCursor bits(long bit, long end) {
    if (bit < 0 || bit > end || end > length << ShelfFormat.BYTE_BITS) {
      throw new DamagedShelfException("it points to a place outside its section");
    }
    return new BitCursor(
        pages, (start << ShelfFormat.BYTE_BITS) + bit, (start << ShelfFormat.BYTE_BITS) + end);
  }
}
