package dev.shelfcheck.source.pocket;

import java.nio.charset.StandardCharsets;

/**
 * By which records a term can be found. Terms are known by four bytes of their hash and lie in
 * buckets by the first bits of these; a chance meeting of two terms is sorted out by comparing
 * titles.
 */
final class TermTable {
  static final int HEAD = Integer.BYTES + Long.BYTES;

  /** A damaged file asks for no more buckets than the longest has; ... */
  private static final int MOST_BUCKET_BITS = 26;

  /** ... nor for more terms in one. */
  private static final int MOST_IN_BUCKET = 1 << 12;

  private final Extent section;
  private final int records;
  private final int bucketBits;
  private final int recordWidth;
  private final long directory;

  TermTable(Extent section, int records) {
    this.section = section;
    this.records = records;
    this.bucketBits = section.upTo(MOST_BUCKET_BITS, section.number(0));
    this.recordWidth = ShelfFormat.width(records);
    this.directory = section.large(Integer.BYTES);
  }

  /**
   * Where the records of a term stand.
   *
   * @param bit the first of their codes
   * @param count how many they are; 0 where there is no such term
   * @param bearers how many records have the term, those included that have enough rarer ones
   */
  record Postings(long bit, int count, int bearers) implements Comparable<Postings> {
    static final Postings NONE = new Postings(0, 0, 0);

    /** Whether no title has the term that cannot be found by it. */
    boolean isAll() {
      return count == bearers;
    }

    /** The rarest first. */
    @Override
    public int compareTo(Postings other) {
      int order = Integer.compare(bearers, other.bearers);
      return order == 0 ? Long.compare(bit, other.bit) : order;
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Postings that
          && bit == that.bit
          && count == that.count
          && bearers == that.bearers;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Long.hashCode(bit) + count) + bearers;
    }
  }

  /** Looks for a term. */
  Postings find(String term) {
    return find(ShelfFormat.hash(term.getBytes(StandardCharsets.UTF_8)));
  }

  /** Looks for a term by its hash. */
  Postings find(int hash) {
    int bucket = bucketBits == 0 ? 0 : hash >>> (Integer.SIZE - bucketBits);
    int low = Integer.SIZE - bucketBits;
    long wanted = Integer.toUnsignedLong(hash) & ((1L << low) - 1);
    long start = section.place(directory, bucket);
    BitCursor bits = section.bits(start);
    int terms = bits.gamma(MOST_IN_BUCKET) - 1;
    for (int i = 0; i < terms; i++) {
      long met = bits.bits(low);
      int count = bits.gamma(records);
      int bearers = bits.bit() ? bits.gamma() : count;
      long length = count == 1 ? recordWidth : bits.gamma() - 1 + least(count);
      if (met == wanted) {
        return new Postings(
            bits.place() - (section.start() << ShelfFormat.BYTE_BITS), count, bearers);
      }
      if (met > wanted) {
        break;
      }
      bits.skip(length);
    }
    return Postings.NONE;
  }

  /** The fewest bits that the codes of so many records take. */
  private long least(int count) {
    return least(records, count);
  }

  static long least(long records, int count) {
    return (long) count * (1 + ShelfFormat.rice(records, count));
  }

  /** The numbers of the records, ascending. */
  int[] records(Postings postings) {
    BitCursor bits = section.bits(postings.bit());
    int[] numbers = new int[postings.count()];
    if (numbers.length == 1) {
      numbers[0] = (int) bits.bits(recordWidth);
      return numbers;
    }
    bits.ascending(numbers, ShelfFormat.rice(records, numbers.length), records);
    return numbers;
  }
}
