package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes terms, told in the unsigned order of their hashes, bucket by bucket. */
final class BucketWriter {
  private final BitSink out;
  private final long start;
  private final int bucketBits;
  private final int records;
  private final DocumentFrequencies documentFrequencies;
  private final List<Term> terms = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();

  /** A term and the records that have it, so far. */
  @ThreadConfined
  private static final class Term {
    private final int hash;
    private final List<int[]> numbers = new ArrayList<>(List.of(new int[2]));
    private int count;

    Term(int hash) {
      this.hash = hash;
    }

    void add(int number) {
      int[] held = numbers.get(0);
      if (count == held.length) {
        held = Arrays.copyOf(held, 2 * held.length);
        numbers.set(0, held);
      }
      held[count++] = number;
    }
  }

  /**
   * @param start of the section, a byte
   * @param bucketBits how many first bits of a hash name its bucket
   */
  BucketWriter(
      BitSink out,
      long start,
      int bucketBits,
      int records,
      DocumentFrequencies documentFrequencies) {
    this.out = out;
    this.start = start;
    this.bucketBits = bucketBits;
    this.records = records;
    this.documentFrequencies = documentFrequencies;
  }

  private int bucket(int hash) {
    return bucketBits == 0 ? 0 : hash >>> (Integer.SIZE - bucketBits);
  }

  /** Takes a record of a term; of one term they are told in their order. */
  void take(int hash, int number) throws IOException {
    while (places.size() < bucket(hash)) {
      bucket();
    }
    if (terms.isEmpty() || terms.get(terms.size() - 1).hash != hash) {
      terms.add(new Term(hash));
    }
    terms.get(terms.size() - 1).add(number);
  }

  /** Ends a bucket. */
  private void bucket() throws IOException {
    places.add(out.bit() - (start << ShelfFormat.BYTE_BITS));
    out.gamma(terms.size() + 1);
    int low = Integer.SIZE - bucketBits;
    for (Term term : terms) {
      int count = term.count;
      out.bits(Integer.toUnsignedLong(term.hash) & ((1L << low) - 1), low);
      out.gamma(count);
      int all = documentFrequencies.of(term.hash);
      out.bit(all > count);
      if (all > count) {
        out.gamma(all);
      }
      postings(term.numbers.get(0), count);
    }
    terms.clear();
  }

  private void postings(int[] numbers, int count) throws IOException {
    if (count == 1) {
      out.bits(numbers[0], ShelfFormat.width(records));
      return;
    }
    int parameter = ShelfFormat.rice(records, count);
    long unary = 0;
    for (int i = 0; i < count; i++) {
      unary += gap(numbers, i) >>> parameter;
    }
    out.gamma((int) unary + 1);
    for (int i = 0; i < count; i++) {
      out.rice(gap(numbers, i), parameter);
    }
  }

  private static int gap(int[] numbers, int i) {
    return i == 0 ? numbers[0] : numbers[i] - numbers[i - 1] - 1;
  }

  /**
   * Ends the section.
   *
   * @return the head, to be written at its beginning
   */
  byte[] end() throws IOException {
    while (places.size() < 1 << bucketBits) {
      bucket();
    }
    long directory = out.align() - start;
    for (long place : places) {
      out.bits(place, ShelfFormat.PLACE * Byte.SIZE);
    }
    return ByteBuffer.allocate(TermTable.HEAD).putInt(bucketBits).putLong(directory).array();
  }
}
