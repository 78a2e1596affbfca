package dev.shelfcheck.source.pocket;

import java.util.Arrays;

/**
 * A canonical prefix code: symbols have their numbers in the order of their codes, so the count of
 * codes of each length says all of it.
 */
final class PrefixCode {
  /** A decoded symbol stands above the length of its code, which takes so many bits. */
  static final int LENGTH_BITS = 6;

  static final int LENGTH = (1 << LENGTH_BITS) - 1; // all of them

  /** Bytes of the counts in the file. */
  static final int BYTES = ShelfFormat.LONGEST_CODE * Integer.BYTES;

  /** Bits that are looked up at once: the codes of common symbols; chosen. */
  private static final int FIRST_BITS = 10;

  /** For each length: the first code that is longer, put to the left of 32 bits. */
  private final long[] limits;

  /** For each length: its first symbol, less its first code. */
  private final long[] shifts;

  /**
   * For each ten first bits what they begin with: the symbol and in the lowest six bits the length
   * of its code; where the code is longer, the length at which the looking begins, made negative.
   */
  private final int[] first;

  private final int symbols;

  private PrefixCode(int[] counts) {
    this.limits = new long[ShelfFormat.LONGEST_CODE + 1];
    this.shifts = new long[ShelfFormat.LONGEST_CODE + 1];
    long code = 0;
    int symbol = 0;
    for (int length = 1; length <= ShelfFormat.LONGEST_CODE; length++) {
      code <<= 1;
      shifts[length] = symbol - code;
      code += counts[length - 1];
      symbol += counts[length - 1];
      limits[length] = code << (ShelfFormat.LONGEST_CODE - length);
    }
    this.symbols = symbol;
    this.first = first();
  }

  private int[] first() {
    int[] all = new int[1 << FIRST_BITS];
    int length = 1;
    int at = 0;
    while (at < all.length) {
      long lowest = (long) at << (ShelfFormat.LONGEST_CODE - FIRST_BITS);
      while (length < ShelfFormat.LONGEST_CODE && limits[length] <= lowest) {
        length++;
      }
      int end = length <= FIRST_BITS ? at + (1 << (FIRST_BITS - length)) : at + 1;
      Arrays.fill(all, at, end, length <= FIRST_BITS ? decode(lowest, length) : -length);
      at = end;
    }
    return all;
  }

  /** Reads the counts at a place of a section; refuses what is no code. */
  static PrefixCode read(Extent section, long offset, int most) {
    int[] counts = new int[ShelfFormat.LONGEST_CODE];
    long all = 0;
    long room = 1;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = section.upTo(most, section.number(offset + (long) i * Integer.BYTES));
      all += counts[i];
      room = (room << 1) - counts[i];
      if (room < 0 || all > most) {
        throw new DamagedShelfException("a code has more symbols than it has room for");
      }
    }
    return new PrefixCode(counts);
  }

  int symbols() {
    return symbols;
  }

  /**
   * The symbol that 32 bits begin with.
   *
   * @return the symbol, and in the lowest six bits the length of its code
   */
  int decode(long bits) {
    int found = first[(int) (bits >>> (ShelfFormat.LONGEST_CODE - FIRST_BITS))];
    return found >= 0 ? found : decode(bits, -found);
  }

  /** Looks among the codes that have some length or more. */
  private int decode(long bits, int from) {
    for (int length = from; length <= ShelfFormat.LONGEST_CODE; length++) {
      if (bits < limits[length]) {
        long symbol = shifts[length] + (bits >>> (ShelfFormat.LONGEST_CODE - length));
        return (int) (symbol << LENGTH_BITS | length);
      }
    }
    throw new DamagedShelfException("a code stands for nothing");
  }
}
