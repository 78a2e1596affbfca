package dev.shelfcheck.source.pocket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Gathers by which terms records can be found, and writes them as {@link TermTable} reads them. */
final class TermWriter implements AutoCloseable {
  /** So many terms lie in a bucket, about. */
  private static final int IN_BUCKET = 8;

  /** So many terms a record has, about. */
  private static final int EXPECTED = 12;

  private final LongSorter sorter;
  private final DocumentFrequencies documentFrequencies;
  private final TitleTerms terms;
  private final int records;

  TermWriter(Path folder, int records, DocumentFrequencies documentFrequencies, int memory) {
    this.records = records;
    this.documentFrequencies = documentFrequencies;
    this.terms = new TitleTerms(documentFrequencies::of);
    this.sorter = new LongSorter(folder, "terms", (long) records * EXPECTED, memory);
  }

  /** Takes the terms of a record's titles. */
  void add(List<String> titles, int number) throws IOException {
    for (String term : terms.of(titles)) {
      sorter.add(entry(ShelfFormat.hash(term.getBytes(StandardCharsets.UTF_8)), number));
    }
  }

  /** A number that has its place by the unsigned hash. */
  private static long entry(int hash, int number) {
    return ((long) hash << Integer.SIZE | number) ^ Long.MIN_VALUE;
  }

  private static int hash(long entry) {
    return (int) ((entry ^ Long.MIN_VALUE) >>> Integer.SIZE);
  }

  /** Writes the section. */
  void write(HeaderWriter header, BitSink out) throws IOException {
    long start = out.align();
    for (int i = 0; i < TermTable.HEAD; i++) {
      out.bits(0, Byte.SIZE);
    }
    int bucketBits = ShelfFormat.width(distinct() / IN_BUCKET);
    BucketWriter buckets = new BucketWriter(out, start, bucketBits, records, documentFrequencies);
    sorter.each(entry -> buckets.take(hash(entry), (int) entry));
    header.patch(start, buckets.end());
  }

  private long distinct() throws IOException {
    long[] count = {0};
    int[] last = {0};
    sorter.each(
        entry -> {
          count[0] += count[0] == 0 || hash(entry) != last[0] ? 1 : 0;
          last[0] = hash(entry);
        });
    return count[0];
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
