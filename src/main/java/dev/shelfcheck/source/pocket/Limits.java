package dev.shelfcheck.source.pocket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the format has room for; records beyond it are no works' that anybody lists. */
final class Limits {
  /** The most bytes of all texts of a record: spelled, a byte takes up to 32 bits. */
  private static final int TEXTS = RecordTable.LONGEST / ShelfFormat.LONGEST_CODE / 2;

  private static final int EARLIEST = 1;

  /** Years have four digits. */
  private static final int LATEST = 9999;

  private Limits() {}

  static boolean fits(PocketRecord record) {
    List<String> texts =
        Stream.concat(record.titles().stream(), Stream.of(record.author())).toList();
    return !record.titles().isEmpty()
        && record.titles().size() < ShelfFormat.MOST
        && record.further().size() < ShelfFormat.MOST
        && record.years().all().size() < ShelfFormat.MOST
        && record.years().all().stream().allMatch(y -> y >= EARLIEST && y <= LATEST)
        && texts.stream().mapToInt(Limits::bytes).sum() <= TEXTS
        && texts.stream().allMatch(TextWriter::fits)
        && Stream.concat(record.further().stream(), Stream.of(record.id())).allMatch(Limits::isId);
  }

  private static boolean isId(String id) {
    return id.indexOf('\0') < 0 && bytes(id) < ShelfFormat.LONGEST_ID;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
