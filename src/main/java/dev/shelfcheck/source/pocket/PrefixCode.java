package dev.shelfcheck.source.pocket;

/**
 * A canonical prefix code: symbols have their numbers in the order of their codes, so the count of
 * codes of each length says all of it.
 */
final class PrefixCode {
  /** Bytes of the counts in the file. */
  static final int BYTES = ShelfFormat.LONGEST_CODE * Integer.BYTES;

  private static final int FIRST_BITS = 10;

  /** For each length: the first code that is longer, put to the left of 32 bits. */
  private final long[] limits;

  /** For each length: its first symbol, less its first code. */
  private final long[] shifts;

  /** For each ten first bits: the length at which the looking begins. */
  private final byte[] begins;

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
    this.begins = begins(limits);
  }

  private static byte[] begins(long[] limits) {
    byte[] begins = new byte[1 << FIRST_BITS];
    int length = 1;
    for (int first = 0; first < begins.length; first++) {
      long lowest = (long) first << (ShelfFormat.LONGEST_CODE - FIRST_BITS);
      while (length < ShelfFormat.LONGEST_CODE && limits[length] <= lowest) {
        length++;
      }
      begins[first] = (byte) length;
    }
    return begins;
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
  long decode(long bits) {
    for (int length = begins[(int) (bits >>> (ShelfFormat.LONGEST_CODE - FIRST_BITS))];
        length <= ShelfFormat.LONGEST_CODE;
        length++) {
      if (bits < limits[length]) {
        long symbol = shifts[length] + (bits >>> (ShelfFormat.LONGEST_CODE - length));
        return symbol << 6 | length;
      }
    }
    throw new DamagedShelfException("a code stands for nothing");
  }
}
