package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The identifiers beside each record's first, with who names them. */
@ThreadConfined
final class FurtherIds implements AutoCloseable {
  /** Behind the zero that ends an identifier: the record's number and whether it vouches. */
  private static final int TAIL = Integer.BYTES + 1;

  private final Path folder;
  private final int memory;
  private final ByteSorter sorter;
  private int count;

  FurtherIds(Path folder, int memory) {
    this.folder = folder;
    this.memory = memory;
    this.sorter = new ByteSorter(folder, "further", memory);
  }

  int count() {
    return count;
  }

  void add(PocketRecord record, int number) throws IOException {
    for (int i = 0; i < record.further().size(); i++) {
      byte[] id = record.further().get(i).getBytes(StandardCharsets.UTF_8);
      sorter.add(
          ByteBuffer.allocate(id.length + 1 + TAIL)
              .put(id)
              .put((byte) 0)
              .putInt(number)
              .put((byte) (i < record.vouched() ? 1 : 0))
              .array());
      count++;
    }
  }

  private static byte[] id(byte[] entry) {
    return Arrays.copyOf(entry, entry.length - TAIL - 1);
  }

  private static int record(byte[] entry) {
    return ByteBuffer.wrap(entry).getInt(entry.length - TAIL);
  }

  /** Writes the section. */
  void write(HeaderWriter header, BitSink out) throws IOException {
    IdWriter writer = new IdWriter();
    long[] records = {0};
    sorter.each(
        entry -> {
          writer.count(id(entry));
          records[0] = Math.max(records[0], record(entry) + 1L);
        });
    int width = ShelfFormat.width(2 * records[0]);
    long start = out.align();
    writer.begin(out);
    sorter.each(
        entry -> writer.put(id(entry), 2L * record(entry) + entry[entry.length - 1], width, out));
    header.patch(start, writer.end(width, out));
  }

  /** The places of the identifiers in the section, record by record. */
  Ordinals ordinals() throws IOException {
    LongSorter byRecord = new LongSorter(folder, "ordinals", count, memory);
    long[] ordinal = {0};
    sorter.each(entry -> byRecord.add((long) record(entry) << Integer.SIZE | ordinal[0]++));
    return new Ordinals(byRecord);
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }

  /** Tells each record, asked in their order, where its identifiers stand. */
  static final class Ordinals implements AutoCloseable {
    private final LongSorter sorter;
    private final LongSorter.MergeCursor row;

    private Ordinals(LongSorter sorter) throws IOException {
      this.sorter = sorter;
      this.row = sorter.row();
    }

    /** The places in the order of the record's own list. */
    int[] of(int number, PocketRecord record) throws IOException {
      List<String> ids = record.further();
      int[] sorted =
          IntStream.range(0, ids.size())
              .boxed()
              .sorted(
                  Comparator.comparing(
                      i -> ids.get(i).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
              .mapToInt(i -> i)
              .toArray();
      int[] places = new int[sorted.length];
      for (int at : sorted) {
        if (row.number() >>> Integer.SIZE != number) {
          throw new IOException("the identifiers of record " + number + " are lost");
        }
        places[at] = (int) row.number();
        row.forward();
      }
      return places;
    }

    @Override
    public void close() throws IOException {
      sorter.close();
    }
  }
}
