package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;

/** Reads a section bit by bit, the highest bit of a byte first. Confined to one thread. */
@ThreadConfined
final class BitCursor {
  /** The bits of a place that say which bit of a byte it is. */
  private static final int IN_BYTE = Byte.SIZE - 1;

  /** Bits that a read is sure of, wherever in a byte it begins. */
  private static final int SURE = 57;

  /** Bits that most reads need at most: so many of a word that was read may be behind. */
  private static final int FEW = 32;

  private final ShelfPages pages;
  private final long end;
  private long at;

  /** The word that was read last, and the bit at which it begins. */
  private long word;

  private long wordAt = Long.MIN_VALUE;

  BitCursor(ShelfPages pages, long at, long end) {
    this.pages = pages;
    this.at = at;
    this.end = end;
  }

  /** The bits that follow, of which 57 are sure. */
  private long peek() {
    wordAt = at & ~IN_BYTE;
    word = pages.word(at >>> ShelfFormat.BYTE_BITS);
    return word << (at & IN_BYTE);
  }

  /** The bits that follow, of which 32 are sure: mostly some of the word that was read last. */
  private long few() {
    long behind = at - wordAt;
    return behind >= 0 && behind <= FEW ? word << behind : peek();
  }

  /** The bit that is read next, counted from the file's begin. */
  long place() {
    return at;
  }

  /** Goes to a bit, counted from the file's begin. */
  void to(long bit) {
    if (bit < 0 || bit > end) {
      throw new DamagedShelfException("it points to a place outside its section");
    }
    at = bit;
  }

  void skip(long bits) {
    if (bits < 0 || bits > end - at) {
      throw new DamagedShelfException("a section ends too soon");
    }
    at += bits;
  }

  /** A number of so many bits, 57 at most. */
  long bits(int count) {
    if (count == 0) {
      return 0;
    }
    long bits = (count <= FEW ? few() : peek()) >>> (Long.SIZE - count);
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
    return (int) (peek >>> (Long.SIZE - 1 - 2 * zeros));
  }

  /** A number from 1 on, up to so much. */
  int gamma(int most) {
    int number = gamma();
    if (number > most) {
      throw new DamagedShelfException("it says " + number + " where at most " + most + " can be");
    }
    return number;
  }

  /**
   * Fills an array with ascending numbers: the gaps between them, less one, in Rice codes. One loop
   * without calls, since of all that a look-up reads most is this.
   *
   * @param below what each number is less than
   */
  void ascending(int[] numbers, int parameter, int below) {
    long mask = (1L << parameter) - 1;
    long number = -1;
    long following = 0;
    int sure = 0;
    for (int i = 0; i < numbers.length; i++) {
      int zeros = Long.numberOfLeadingZeros(following);
      if (zeros + 1 + parameter > sure) {
        following = peek();
        sure = SURE;
        zeros = Long.numberOfLeadingZeros(following);
      }
      int length = zeros + 1 + parameter;
      if (length > SURE) {
        number += longRice(parameter) + 1;
        sure = 0;
      } else {
        number += ((long) zeros << parameter | (following >>> (Long.SIZE - length) & mask)) + 1;
        following <<= length;
        sure -= length;
        at += length;
      }
      if (number >= below) {
        throw new DamagedShelfException("it points to a record that it does not have");
      }
      numbers[i] = (int) number;
    }
    skip(0);
  }

  private long longRice(int parameter) {
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
    int found = code.decode(few() >>> Integer.SIZE);
    skip(found & PrefixCode.LENGTH);
    return found >>> PrefixCode.LENGTH_BITS;
  }
}
