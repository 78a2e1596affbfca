package dev.shelfcheck.source.pocket;

/** Reads a section bit by bit, the highest bit of a byte first. Confined to one thread. */
final class BitCursor {
  /** Bits that a read is sure of, wherever in a byte it begins. */
  private static final int SURE = 57;

  /** Bits that most reads need at most: so many of a word that was read may be behind. */
  private static final int FEW = 32;

  private final ShelfPages pages;
  private final long[] at;
  private final long end;

  /** The word that was read last, and the bit at which it begins. */
  private final long[] word = {0, Long.MIN_VALUE};

  BitCursor(ShelfPages pages, long at, long end) {
    this.pages = pages;
    this.at = new long[] {at};
    this.end = end;
  }

  private long peek() {
    return word(at[0]) << (at[0] & 7);
  }

  /** Reads the word of a bit, which is in its first byte. */
  private long word(long bit) {
    word[1] = bit & ~7;
    word[0] = pages.word(bit >>> 3);
    return word[0];
  }

  /** The bits that follow, of which 32 are sure: mostly some of the word that was read last. */
  private long few() {
    long behind = at[0] - word[1];
    return behind >= 0 && behind <= FEW ? word[0] << behind : peek();
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
    long bits = (count <= FEW ? few() : peek()) >>> (64 - count);
    skip(count);
    return bits;
  }

  boolean bit() {
    return bits(1) == 1;
  }

  /** A number from 1 on in Elias' gamma code. */
  int gamma() {
    long peek = few();
    int zeros = Long.numberOfLeadingZeros(peek);
    if (2 * zeros + 1 > FEW) {
      peek = peek();
      zeros = Long.numberOfLeadingZeros(peek);
    }
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
    int zeros = Long.numberOfLeadingZeros(few());
    int length = zeros + 1 + parameter;
    if (length <= FEW) {
      return (long) zeros << parameter | (bits(length) & ((1L << parameter) - 1));
    }
    zeros = Math.min(SURE, Long.numberOfLeadingZeros(peek()));
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
    long found = code.decode(few() >>> 32);
    skip(found & 63);
    return (int) (found >>> 6);
  }
}
