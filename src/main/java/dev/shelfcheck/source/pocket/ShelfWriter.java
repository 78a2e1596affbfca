package dev.shelfcheck.source.pocket;

import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.source.pocket.ShelfFormat.ShelfSection;
import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes a shelf file. It takes any number of records in any order and holds few of them in memory;
 * the same records make the same bytes.
 */
@ThreadConfined
public final class ShelfWriter implements AutoCloseable {
  /** What a writer may hold of each thing that it puts in order, in bytes. */
  public static final int MEMORY = 32 << 20;

  private final Path folder;
  private final int memory;
  private final ByteSorter records;
  private final AtomicInteger taken = new AtomicInteger();

  /**
   * @param folder an empty one, for what memory does not hold
   * @param memory bytes of records, of identifiers and of terms that are held at most
   */
  public ShelfWriter(Path folder, int memory) {
    this.folder = folder;
    this.memory = memory;
    this.records = new ByteSorter(folder, "records", memory);
  }

  /**
   * Takes a record in. Safe for several threads.
   *
   * @return false where it is not taken: one of its texts is longer than the format allows
   */
  public boolean add(PocketRecord record) throws IOException {
    if (!Limits.fits(record)) {
      return false;
    }
    records.add(record.bytes());
    taken.incrementAndGet();
    return true;
  }

  /** How many records were taken. */
  public int taken() {
    return taken.get();
  }

  /**
   * Writes the file.
   *
   * @param draft where; there is no file yet
   */
  public void write(Path draft, LocalDate asOf, List<ShelfPart> parts) throws IOException {
    try (FileChannel file =
        WriteDoor.file(
            draft,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      new ShelfWriting(file, asOf).write(parts);
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static byte[] id(byte[] record) {
    int end = 0;
    while (record[end] != 0) {
      end++;
    }
    return Arrays.copyOf(record, end);
  }

  /** The writing of one file. */
  private final class ShelfWriting {
    private final HeaderWriter header;
    private final BitSink out;
    private final TextWriter titles = new TextWriter();
    private final TextWriter names = new TextWriter();
    private final IdWriter ids = new IdWriter();
    private final DocumentFrequencies documentFrequencies = new DocumentFrequencies();
    private final int base;

    ShelfWriting(FileChannel file, LocalDate asOf) throws IOException {
      this.header = new HeaderWriter(file, taken(), asOf);
      this.out = header.out();
      this.base = asOf.getYear();
    }

    void write(List<ShelfPart> parts) throws IOException {
      try (FurtherIds further = new FurtherIds(folder, memory);
          TermWriter terms = new TermWriter(folder, taken(), documentFrequencies, memory)) {
        count(further);
        header.section(ShelfSection.INFO, () -> ShelfPart.write(parts, out));
        header.section(ShelfSection.TITLE_WORDS, () -> titles.write(out));
        header.section(ShelfSection.NAME_WORDS, () -> names.write(out));
        header.section(ShelfSection.IDS, this::writeIds);
        header.section(ShelfSection.FURTHER_IDS, () -> further.write(header, out));
        header.section(ShelfSection.RECORDS, () -> writeRecords(further, terms));
        header.section(ShelfSection.TERMS, () -> terms.write(header, out));
        header.end();
      }
    }

    private void count(FurtherIds further) throws IOException {
      int[] number = {0};
      records.each(
          bytes -> {
            PocketRecord record = PocketRecord.of(bytes);
            ids.count(id(bytes));
            record.titles().forEach(titles::count);
            record.titles().forEach(t -> TitleTerms.words(t).forEach(documentFrequencies::add));
            if (!record.author().isEmpty()) {
              names.count(record.author());
            }
            further.add(record, number[0]++);
          });
    }

    private void writeIds() throws IOException {
      long start = out.align();
      ids.begin(out);
      records.each(bytes -> ids.put(id(bytes), 0, 0, out));
      header.patch(start, ids.end(0, out));
    }

    private void writeRecords(FurtherIds further, TermWriter terms) throws IOException {
      long start = out.align();
      RecordWriter writer = new RecordWriter(out, titles, names, base, further.count());
      try (FurtherIds.Ordinals ordinals = further.ordinals()) {
        int[] number = {0};
        records.each(
            bytes -> {
              PocketRecord record = PocketRecord.of(bytes);
              terms.add(record.titles(), number[0]);
              writer.put(record, ordinals.of(number[0]++, record));
            });
      }
      header.patch(start, writer.end());
    }
  }
}
