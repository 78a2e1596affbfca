package dev.shelfcheck.source.pocket;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;

/** Writes records as {@link RecordTable} reads them. */
@ThreadConfined
final class RecordWriter {
  private final BitSink out;

  /** The records of the block that is being written, whose lengths stand before them. */
  private final ByteArrayOutputStream drafted = new ByteArrayOutputStream();

  private final BitSink draft = new BitSink(Channels.newChannel(drafted));
  private final List<Long> ends = new ArrayList<>();

  private final TextWriter titles;
  private final TextWriter names;
  private final int base;
  private final int width;
  private final long start;
  private final List<Long> places = new ArrayList<>();

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
    out.bits(0, RecordTable.HEAD * Byte.SIZE / 2);
    out.bits(0, RecordTable.HEAD * Byte.SIZE / 2);
  }

  /**
   * Writes the next record.
   *
   * @param ordinals where its further identifiers stand
   */
  void put(PocketRecord record, int[] ordinals) throws IOException {
    if (ends.isEmpty()) {
      ends.add(draft.bit());
    }
    draft.gamma(record.titles().size());
    for (String title : record.titles()) {
      titles.put(title, draft);
    }
    draft.bit(!record.author().isEmpty());
    if (!record.author().isEmpty()) {
      names.put(record.author(), draft);
    }
    draft.bit(record.more());
    years(record);
    draft.gamma(record.standing() + 1);
    draft.gamma(ordinals.length + 1);
    for (int ordinal : ordinals) {
      draft.bits(ordinal, width);
    }
    if (ordinals.length > 0) {
      draft.gamma(record.vouched() + 1);
      draft.gamma(record.published() + 2);
    }
    ends.add(draft.bit());
    if (ends.size() > ShelfFormat.RECORDS_PER_BLOCK) {
      block();
    }
  }

  /** Writes the lengths of a block's records but the last, and the records. */
  private void block() throws IOException {
    places.add(out.bit() - (start << ShelfFormat.BYTE_BITS));
    long longest = 0;
    for (int i = 2; i < ends.size(); i++) {
      longest = Math.max(longest, ends.get(i - 1) - ends.get(i - 2));
    }
    int bits = ShelfFormat.width(longest + 1);
    out.bits(bits, ShelfFormat.LENGTH_WIDTH);
    for (int i = 2; i < ends.size(); i++) {
      out.bits(ends.get(i - 1) - ends.get(i - 2), bits);
    }
    long left = ends.get(ends.size() - 1) - ends.get(0);
    draft.align();
    draft.flush();
    for (byte octet : drafted.toByteArray()) {
      int some = (int) Math.min(left, Byte.SIZE);
      out.bits((octet & ShelfFormat.OCTET) >>> (Byte.SIZE - some), some);
      left -= some;
    }
    drafted.reset();
    ends.clear();
  }

  private void years(PocketRecord record) throws IOException {
    List<Integer> years = record.years().all();
    int posted = record.years().posted();
    draft.gamma(years.size() == 1 ? 1 : years.isEmpty() ? 2 : years.size() + 1);
    int last = FirstYear.of(record.id(), base);
    for (int i = 0; i < years.size(); i++) {
      int step = years.get(i) - last;
      draft.gamma(i > 0 ? step : step == 0 ? 1 : step > 0 ? 2 * step : 1 - 2 * step);
      last = years.get(i);
    }
    if (!years.isEmpty()) {
      draft.gamma(posted == 0 ? 1 : posted < 0 ? 2 : posted + 2);
    }
  }

  /**
   * Ends the section.
   *
   * @return the head, to be written at its beginning
   */
  byte[] end() throws IOException {
    if (!ends.isEmpty()) {
      block();
    }
    places.add(out.bit() - (start << ShelfFormat.BYTE_BITS));
    long directory = out.align() - start;
    for (long place : places) {
      out.bits(place, ShelfFormat.PLACE * Byte.SIZE);
    }
    return ByteBuffer.allocate(RecordTable.HEAD).putInt(base).putLong(directory).array();
  }
}
