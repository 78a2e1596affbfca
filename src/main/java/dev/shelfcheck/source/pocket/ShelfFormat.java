package dev.shelfcheck.source.pocket;

/** The numbers of the format, as {@code src/docs/shelf-format.md} gives them. */
final class ShelfFormat {
  /** As PNG begins: a byte that is no text, the name, and line ends that a text transfer spoils. */
  static final long MAGIC = 0x8953_4845_4C46_0D0AL;

  /** A reader refuses another one. */
  static final int MAJOR = 2;

  /** What stands in the header and what a checksum is of. */
  static final int PAGE_BITS = 12;

  static final int PAGE = 1 << PAGE_BITS;

  /** The longest file, in bytes before its checksums: four hundred million records. */
  static final long LONGEST = 1L << 34;

  /** Bytes of the header before its table of sections. */
  static final int TABLE = 40;

  /** Bytes of one line of that table: offset and length. */
  static final int LINE = 16;

  /** The parts of a file, in the order in which they lie and their lines stand in the table. */
  enum ShelfSection {
    // Counted, since files are read by it.
    INFO(0),
    TITLE_WORDS(1),
    NAME_WORDS(2),
    IDS(3),
    FURTHER_IDS(4),
    RECORDS(5),
    TERMS(6),
    CHECKS(7);

    private final int line;

    ShelfSection(int line) {
      this.line = line;
    }

    /** Its line in the table. */
    int line() {
      return line;
    }
  }

  /** Bytes of a place in a directory: of a bit, counted from the section's begin. */
  static final int PLACE = 5;

  /**
   * Bytes of a block's first identifier that its directory repeats, for looking through it fast.
   */
  static final int ID_BEGIN = 16;

  /** Few, since all before one are read with it; chosen. */
  static final int RECORDS_PER_BLOCK = 8;

  /** Bits of how many bits the length of a block's records takes. */
  static final int LENGTH_WIDTH = 5;

  // What lies in a block is read from its first on: the more, the slower and the smaller; chosen.
  static final int IDS_PER_BLOCK = 32;
  static final int WORDS_PER_BLOCK = 8;

  /** The longest code of any symbol, in bits. */
  static final int LONGEST_CODE = 32;

  /** The longest word of a vocabulary, in bytes of UTF-8; longer ones are spelled. */
  static final int LONGEST_WORD = 60;

  /** The longest spelled word, in bytes. */
  static final int LONGEST_SPELLED = 1 << 12;

  /** The longest text, in symbols. */
  static final int LONGEST_TEXT = 1 << 12;

  /** The longest identifier, in bytes. */
  static final int LONGEST_ID = 1 << 10;

  /** The most titles, years or further identifiers of one record. */
  static final int MOST = 1 << 10;

  /** The longest beginning that an identifier shares with the one before it. */
  static final int LONGEST_SHARED = 63;

  /** The symbol that ends what is spelled byte by byte. */
  static final int END_OF_BYTES = 256;

  /** The 64 bits of no byte: the offset basis of FNV-1a (RFC 9923). */
  static final long HASH_OF_NONE = 0xcbf2_9ce4_8422_2325L;

  /** By which FNV-1a multiplies 64 bits (RFC 9923). */
  private static final long FNV_PRIME = 0x0000_0100_0000_01b3L;

  /** The bits of one byte. */
  static final int OCTET = 0xFF;

  /** A place in bits is so many bits longer than one in bytes. */
  static final int BYTE_BITS = 3;

  /** The natural logarithm of two, by which a Rice code's parameter follows from a mean, ... */
  private static final int LN_2 = 69;

  private static final int PERCENT = 100; // ... in hundredths

  private ShelfFormat() {}

  /** Four bytes of a term: FNV-1a of 64 bits over its UTF-8, both halves put together. */
  static int hash(byte[] term) {
    return folded(hash(HASH_OF_NONE, term));
  }

  /** The 64 bits of some bytes and of more behind them. */
  static long hash(long before, byte[] bytes) {
    long hash = before;
    for (byte b : bytes) {
      hash = hash(hash, b);
    }
    return hash;
  }

  /** The 64 bits of some bytes and of one more. */
  static long hash(long before, byte next) {
    return (before ^ (next & OCTET)) * FNV_PRIME;
  }

  /** Four bytes of 64 bits. */
  static int folded(long hash) {
    return (int) (hash ^ (hash >>> Integer.SIZE));
  }

  /** The bits that hold every number below a count. */
  static int width(long count) {
    return count <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(count - 1);
  }

  /** The parameter of the Rice code of a term's gaps, from how many of all records have it. */
  static int rice(long records, long having) {
    long mean = records * LN_2 / PERCENT / Math.max(1, having);
    return mean <= 1 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(mean);
  }
}
