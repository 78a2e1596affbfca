package dev.shelfcheck.source.pocket;

import dev.shelfcheck.source.pocket.ShelfFormat.ShelfSection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Notes where the sections lie; in the end it writes their checksums and the first page. */
final class HeaderWriter {
  private final FileChannel file;
  private final BitSink out;
  private final int records;
  private final LocalDate asOf;
  private final List<Header.SectionRange> lines = new ArrayList<>();

  HeaderWriter(FileChannel file, int records, LocalDate asOf) throws IOException {
    this.file = file;
    this.out = new BitSink(file);
    this.records = records;
    this.asOf = asOf;
    fill(ShelfFormat.PAGE);
  }

  /** By which the sections are written. */
  BitSink out() {
    return out;
  }

  private void fill(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.bits(0, Byte.SIZE);
    }
  }

  /** Writes a section. */
  interface SectionBody {
    void write() throws IOException;
  }

  /** Writes the next section. */
  void section(ShelfSection section, SectionBody body) throws IOException {
    if (section.line() != lines.size()) {
      throw new IllegalStateException("no place for " + section);
    }
    long start = out.align();
    body.write();
    lines.add(new Header.SectionRange(start, out.align() - start));
  }

  /** Writes over what was written before. */
  void patch(long place, byte[] bytes) throws IOException {
    out.align();
    out.flush();
    put(ByteBuffer.wrap(bytes), place);
  }

  private void put(ByteBuffer bytes, long place) throws IOException {
    long at = place;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  /** Writes the checksums and the first page. */
  void end() throws IOException {
    int odd = (int) (out.align() % ShelfFormat.PAGE);
    fill(
        ShelfFormat.PAGE - odd + (odd > ShelfFormat.PAGE - ShelfPages.WORD ? ShelfFormat.PAGE : 0));
    out.flush();
    long end = out.align();
    if (end > ShelfFormat.LONGEST) {
      throw new IOException("more records than a shelf file can hold");
    }
    CRC32C all = new CRC32C();
    ByteBuffer page = ByteBuffer.allocate(ShelfFormat.PAGE);
    for (long at = ShelfFormat.PAGE; at < end; at += ShelfFormat.PAGE) {
      page.clear();
      int read = 0;
      while (page.hasRemaining() && read >= 0) {
        read = file.read(page, at + page.position());
      }
      byte[] sum =
          ByteBuffer.allocate(Integer.BYTES).putInt(Header.sum(page, ShelfFormat.PAGE)).array();
      all.update(sum);
      out.bits(ByteBuffer.wrap(sum).getInt(), Integer.SIZE);
    }
    lines.add(new Header.SectionRange(end, out.align() - end));
    out.flush();
    put(page(out.align(), (int) all.getValue()), 0);
  }

  private ByteBuffer page(long length, int checksSum) {
    ByteBuffer page = ByteBuffer.allocate(ShelfFormat.PAGE);
    page.putLong(ShelfFormat.MAGIC).putShort((short) ShelfFormat.MAJOR).putShort((short) 0);
    page.putInt(lines.size()).putLong(length).putInt(records);
    page.putInt((int) asOf.toEpochDay()).putInt(checksSum).putInt(0);
    for (Header.SectionRange line : lines) {
      page.putLong(line.offset()).putLong(line.length());
    }
    int last = ShelfFormat.PAGE - Integer.BYTES;
    page.putInt(last, Header.sum(page, last));
    return page.position(0);
  }
}
