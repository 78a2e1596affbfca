package dev.shelfcheck.source.pocket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The records, eight by eight, in the order of their identifiers. */
final class RecordTable {
  /** How many there are: see {@link PocketRecord#standing}. */
  private static final int STANDINGS = 4;

  static final int HEAD = Integer.BYTES + Long.BYTES;

  /** The longest record, in bits: the writer leaves out what is longer. */
  static final int LONGEST = 1 << 17;

  private final Extent section;
  private final int base;
  private final long directory;
  private final TextCode titles;
  private final TextCode names;
  private final IdTable ids;
  private final IdTable further;
  private final int ordinalWidth;

  RecordTable(Extent section, TextCode titles, TextCode names, IdTable ids, IdTable further) {
    this.section = section;
    this.base = section.number(0);
    this.directory = section.large(Integer.BYTES);
    this.titles = titles;
    this.names = names;
    this.ids = ids;
    this.further = further;
    this.ordinalWidth = ShelfFormat.width(further.count());
  }

  /** The record of a number. */
  ShelfEntry entry(int number) {
    return entry(number, () -> ids.id(number));
  }

  /**
   * The record of a number.
   *
   * @param id tells its identifier
   */
  ShelfEntry entry(int number, Supplier<String> id) {
    BitCursor bits = at(number);
    List<String> texts = new ArrayList<>(1);
    for (int left = bits.gamma(ShelfFormat.MOST); left > 0; left--) {
      texts.add(titles.text(bits));
    }
    long behind = bits.place();
    return new ShelfEntry(
        texts,
        read -> {
          bits.to(behind);
          return record(id.get(), read, bits);
        });
  }

  /** A cursor at the beginning of a record. */
  private BitCursor at(int number) {
    if (number < 0 || number >= ids.count()) {
      throw new DamagedShelfException("it points to a record that it does not have");
    }
    int block = number / ShelfFormat.RECORDS_PER_BLOCK;
    long start = section.place(directory, block);
    long end = section.place(directory, block + 1);
    if (end < start || end - start > (long) LONGEST * ShelfFormat.RECORDS_PER_BLOCK) {
      throw new DamagedShelfException("its records overlap");
    }
    BitCursor bits = section.bits(start, end);
    int width = (int) bits.bits(ShelfFormat.LENGTH_WIDTH);
    int before = number % ShelfFormat.RECORDS_PER_BLOCK;
    long lengths = 0;
    for (int i = 0; i < before; i++) {
      lengths += bits.bits(width);
    }
    int first = block * ShelfFormat.RECORDS_PER_BLOCK;
    int others = Math.min(ShelfFormat.RECORDS_PER_BLOCK, ids.count() - first) - 1;
    bits.skip((long) (others - before) * width + lengths);
    return bits;
  }

  private PocketRecord record(String id, List<String> texts, BitCursor bits) {
    String author = bits.bit() ? names.text(bits) : "";
    RecordDetails rest = rest(bits, ordinalWidth, FirstYear.of(id, base));
    List<String> others = new ArrayList<>();
    for (int ordinal : rest.ordinals()) {
      others.add(further.id(section.upTo(further.count() - 1, ordinal)));
    }
    return new PocketRecord(
        id,
        others,
        rest.vouched(),
        rest.published(),
        texts,
        author,
        rest.more(),
        new PostedYears(rest.years(), rest.posted()),
        rest.standing());
  }

  /** What stands behind the texts. */
  private record RecordDetails(
      boolean more,
      List<Integer> years,
      int posted,
      int standing,
      List<Integer> ordinals,
      int vouched,
      int published) {}

  private static RecordDetails rest(BitCursor bits, int width, int base) {
    boolean more = bits.bit();
    List<Integer> years = new ArrayList<>(1);
    int count = oneMostly(bits.gamma(ShelfFormat.MOST));
    int year = base;
    for (int i = 0; i < count; i++) {
      int step = bits.gamma();
      year += i == 0 ? (step >>> 1) * ((step & 1) == 0 ? 1 : -1) : step;
      years.add(year);
    }
    int posted = count == 0 ? -1 : zeroMostly(bits.gamma(count + 1));
    int standing = bits.gamma(STANDINGS) - 1;
    List<Integer> ordinals = new ArrayList<>(1);
    for (int left = bits.gamma(ShelfFormat.MOST) - 1; left > 0; left--) {
      ordinals.add((int) bits.bits(width));
    }
    int vouched = ordinals.isEmpty() ? 0 : bits.gamma(ordinals.size() + 1) - 1;
    int published = ordinals.isEmpty() ? -1 : bits.gamma(ordinals.size() + 1) - 2;
    return new RecordDetails(more, years, posted, standing, ordinals, vouched, published);
  }

  /** One is by far the likeliest, so it has the shortest code and zero the next. */
  private static int oneMostly(int code) {
    return code == 1 ? 1 : code == 2 ? 0 : code - 1;
  }

  /** Zero is by far the likeliest, so it has the shortest code and "none" the next. */
  private static int zeroMostly(int code) {
    return code == 1 ? 0 : code == 2 ? -1 : code - 2;
  }
}
