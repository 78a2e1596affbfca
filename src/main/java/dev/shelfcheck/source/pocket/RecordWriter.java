package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes records as {@link RecordTable} reads them. */
@ThreadConfined
final class RecordWriter {
  private final BitSink out;
  private final TextWriter titles;
  private final TextWriter names;
  private final int base;
  private final int width;
  private final long start;
  private final List<Long> places = new ArrayList<>();
  private int count;

  /**
   * @param base the year that years of records without an arXiv identifier are counted from
   * @param further how many further identifiers there are in all
   */
  RecordWriter(BitSink out, TextWriter titles, TextWriter names, int base, int further)
      throws IOException {
    this.out = out;
    this.titles = titles;
    this.names = names;
    this.base = base;
    this.width = ShelfFormat.width(further);
    this.start = out.align();
    out.bits(0, RecordTable.HEAD * 8 / 2);
    out.bits(0, RecordTable.HEAD * 8 / 2);
  }

  /**
   * Writes the next record.
   *
   * @param ordinals where its further identifiers stand
   */
  void put(PocketRecord record, int[] ordinals) throws IOException {
    if (count++ % ShelfFormat.RECORDS_PER_BLOCK == 0) {
      places.add(out.bit() - (start << 3));
    }
    out.gamma(record.titles().size());
    for (String title : record.titles()) {
      titles.put(title, out);
    }
    out.bit(!record.author().isEmpty());
    if (!record.author().isEmpty()) {
      names.put(record.author(), out);
    }
    out.bit(record.more());
    years(record);
    out.gamma(record.standing() + 1);
    out.gamma(ordinals.length + 1);
    for (int ordinal : ordinals) {
      out.bits(ordinal, width);
    }
    if (ordinals.length > 0) {
      out.gamma(record.vouched() + 1);
      out.gamma(record.published() + 2);
    }
  }

  private void years(PocketRecord record) throws IOException {
    List<Integer> years = record.years();
    out.gamma(years.size() == 1 ? 1 : years.isEmpty() ? 2 : years.size() + 1);
    int last = FirstYear.of(record.id(), base);
    for (int i = 0; i < years.size(); i++) {
      int step = years.get(i) - last;
      out.gamma(i > 0 ? step : step == 0 ? 1 : step > 0 ? 2 * step : 1 - 2 * step);
      last = years.get(i);
    }
    if (!years.isEmpty()) {
      out.gamma(record.posted() == 0 ? 1 : record.posted() < 0 ? 2 : record.posted() + 2);
    }
  }

  /**
   * Ends the section.
   *
   * @return the head, to be written at its beginning
   */
  byte[] end() throws IOException {
    places.add(out.bit() - (start << 3));
    long directory = out.align() - start;
    for (long place : places) {
      out.bits(place, ShelfFormat.PLACE * 8);
    }
    return ByteBuffer.allocate(RecordTable.HEAD).putInt(base).putLong(directory).array();
  }
}
