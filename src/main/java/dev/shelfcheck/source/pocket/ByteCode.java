package dev.shelfcheck.source.pocket;

/** A prefix code over few symbols, with a table of what stands for what. */
final class ByteCode {
  private final PrefixCode code;
  private final char[] symbols;

  private ByteCode(PrefixCode code, char[] symbols) {
    this.code = code;
    this.symbols = symbols;
  }

  /** Reads the code of so many symbols at a place of a section. */
  static ByteCode read(Extent section, long offset, int symbols) {
    PrefixCode code = PrefixCode.read(section, offset, symbols);
    byte[] bytes = new byte[code.symbols() * Short.BYTES];
    section.bytes(offset + PrefixCode.BYTES, bytes, 0, bytes.length);
    char[] table = new char[code.symbols()];
    for (int i = 0; i < table.length; i++) {
      table[i] =
          (char)
              ((bytes[2 * i] & ShelfFormat.OCTET) << Byte.SIZE
                  | (bytes[2 * i + 1] & ShelfFormat.OCTET));
    }
    return new ByteCode(code, table);
  }

  /** Bytes of such a code in the file. */
  static int bytes(int symbols) {
    return PrefixCode.BYTES + symbols * Short.BYTES;
  }

  int next(BitCursor bits) {
    return symbols[bits.symbol(code)];
  }

  /**
   * Adds bytes up to the end of a word.
   *
   * @return how many bytes there are now
   */
  int spell(BitCursor bits, byte[] into, int from) {
    int length = from;
    for (int symbol = next(bits); symbol < ShelfFormat.END_OF_BYTES; symbol = next(bits)) {
      if (length == into.length) {
        throw new DamagedShelfException("a word does not end");
      }
      into[length++] = (byte) symbol;
    }
    return length;
  }
}
