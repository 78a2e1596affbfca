package dev.shelfcheck.source.pocket;

import dev.shelfcheck.source.pocket.ShelfFormat.ShelfSection;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The first page of a file, found to be sound.
 *
 * @param records how many there are
 * @param day of the data, counted from 1970-01-01
 */
record Header(int records, int day, List<SectionRange> sections, int checksSum) {
  // Where the numbers of the page stand, in bytes from its begin: see the format's page.
  private static final int VERSION = 8;
  private static final int LENGTH = 16;
  private static final int RECORDS = 24;
  private static final int DAY = 28;
  private static final int SUM = 32;

  /** Where a section lies. */
  record SectionRange(long offset, long length) {}

  Header {
    sections = List.copyOf(sections);
  }

  /**
   * Reads it.
   *
   * @throws DamagedShelfException where it is none, in words that follow the file's name
   */
  static Header read(RandomAccessFile file) throws IOException {
    ByteBuffer page = bytes(file, 0, ShelfFormat.PAGE);
    if (page.getLong(0) != ShelfFormat.MAGIC) {
      throw new DamagedShelfException("it does not begin as a shelf file");
    }
    int major = page.getShort(VERSION);
    if (major != ShelfFormat.MAJOR) {
      throw new DamagedShelfException(
          "it is of version " + major + ", read is " + ShelfFormat.MAJOR);
    }
    if (page.getInt(ShelfFormat.PAGE - Integer.BYTES)
        != sum(page, ShelfFormat.PAGE - Integer.BYTES)) {
      throw new DamagedShelfException("its header is not what was written");
    }
    if (page.getLong(LENGTH) != file.length()) {
      throw new DamagedShelfException(
          "it has " + file.length() + " bytes instead of " + page.getLong(LENGTH));
    }
    return of(page);
  }

  private static Header of(ByteBuffer page) {
    List<SectionRange> sections = new ArrayList<>();
    long end = ShelfFormat.PAGE;
    for (int i = 0; i < ShelfSection.values().length; i++) {
      int at = ShelfFormat.TABLE + i * ShelfFormat.LINE;
      SectionRange line = new SectionRange(page.getLong(at), page.getLong(at + Long.BYTES));
      if (line.offset() < end
          || line.length() < 0
          || line.length() > page.getLong(LENGTH) - line.offset()) {
        throw new DamagedShelfException("its sections overlap");
      }
      sections.add(line);
      end = line.offset() + line.length();
    }
    Header header = new Header(page.getInt(RECORDS), page.getInt(DAY), sections, page.getInt(SUM));
    header.hold();
    return header;
  }

  /** Every record takes a byte at least, and every page has its checksum. */
  private void hold() {
    long pages = (end() >>> ShelfFormat.PAGE_BITS) - 1;
    if (records < 0 || records > line(ShelfSection.RECORDS).length()) {
      throw new DamagedShelfException("it says that it holds " + records + " records");
    }
    if (end() > ShelfFormat.LONGEST) {
      throw new DamagedShelfException("it is longer than one can be");
    }
    if (end() % ShelfFormat.PAGE != 0
        || line(ShelfSection.CHECKS).length() != pages * Integer.BYTES) {
      throw new DamagedShelfException("its checksums are not those of its pages");
    }
  }

  /** Where the checksums begin and what they are of ends. */
  long end() {
    return line(ShelfSection.CHECKS).offset();
  }

  /** The checksums of the pages, found to be sound. */
  ByteBuffer checks(RandomAccessFile file) throws IOException {
    SectionRange line = line(ShelfSection.CHECKS);
    ByteBuffer checks = bytes(file, line.offset(), (int) line.length());
    if (sum(checks, checks.capacity()) != checksSum) {
      throw new DamagedShelfException("its checksums are not what was written");
    }
    return checks;
  }

  Extent extent(ShelfPages pages, ShelfSection section) {
    return new Extent(pages, line(section).offset(), line(section).length());
  }

  private SectionRange line(ShelfSection section) {
    return sections.get(section.line());
  }

  static int sum(ByteBuffer bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.slice(0, length));
    return (int) sum.getValue();
  }

  private static ByteBuffer bytes(RandomAccessFile file, long start, int length)
      throws IOException {
    byte[] bytes = new byte[length];
    try {
      file.seek(start);
      file.readFully(bytes);
    } catch (EOFException end) {
      throw new DamagedShelfException("it is cut short");
    }
    return ByteBuffer.wrap(bytes);
  }
}
