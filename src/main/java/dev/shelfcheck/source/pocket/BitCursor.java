package dev.shelfcheck.source.pocket;

/** Reads a section bit by bit, the highest bit of a byte first. Confined to one thread. */
final class BitCursor {
  /** Bits that a read is sure of, wherever in a byte it begins. */
  private static final int SURE = 57;

  private final ShelfPages pages;
  private final long[] at;
  private final long end;

  BitCursor(ShelfPages pages, long at, long end) {
    this.pages = pages;
    this.at = new long[] {at};
    this.end = end;
  }

  private long peek() {
    return pages.word(at[0] >>> 3) << (at[0] & 7);
  }

  /** The bit that is read next, counted from the file's begin. */
  long place() {
    return at[0];
  }

  /** Goes to a bit, counted from the file's begin. */
  void to(long bit) {
    if (bit < 0 || bit > end) {
      throw new DamagedShelfException("it points to a place outside its section");
    }
    at[0] = bit;
  }

  void skip(long bits) {
    if (bits < 0 || bits > end - at[0]) {
      throw new DamagedShelfException("a section ends too soon");
    }
    at[0] += bits;
  }

  /** A number of so many bits, 57 at most. */
  long bits(int count) {
    if (count == 0) {
      return 0;
    }
    long bits = peek() >>> (64 - count);
    skip(count);
    return bits;
  }

  boolean bit() {
    return bits(1) == 1;
  }

  /** A number from 1 on in Elias' gamma code. */
  int gamma() {
    long peek = peek();
    int zeros = Long.numberOfLeadingZeros(peek);
    if (2 * zeros + 1 > SURE) {
      throw new DamagedShelfException("a number is too large");
    }
    skip(2L * zeros + 1);
    return (int) (peek >>> (63 - 2 * zeros));
  }

  /** A number from 1 on, up to so much. */
  int gamma(int most) {
    int number = gamma();
    if (number > most) {
      throw new DamagedShelfException("it says " + number + " where at most " + most + " can be");
    }
    return number;
  }

  /** A number in a Rice code. */
  long rice(int parameter) {
    long high = 0;
    int zeros = Math.min(SURE, Long.numberOfLeadingZeros(peek()));
    while (zeros == SURE) {
      skip(SURE);
      high += SURE;
      zeros = Math.min(SURE, Long.numberOfLeadingZeros(peek()));
    }
    skip(zeros + 1L);
    return (high + zeros) << parameter | bits(parameter);
  }

  /** The next symbol of a code. */
  int symbol(PrefixCode code) {
    long found = code.decode(peek() >>> 32);
    skip(found & 63);
    return (int) (found >>> 6);
  }
}
