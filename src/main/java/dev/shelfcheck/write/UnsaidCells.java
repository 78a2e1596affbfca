package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns in which nearly all rows say what nobody knows of a new one. */
final class UnsaidCells {
  /** From which share of the rows on that say something in a column a new one is to; chosen. */
  static final double MOST = 0.75;

  /** From which share of a list's rows on that leave a column out a new one may; chosen. */
  private static final double SOME = 0.1;

  /** Fewer rows tell no custom. */
  private static final int FEWEST = 3;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S");

  private final List<List<String>> rows;

  /** Those of all of the list's tables that have the same columns. */
  private final List<List<String>> kindred;

  /** Whether rows begin with a bar. */
  private final boolean barred;

  private final List<String> labels;
  private final Set<String> given;

  /**
   * Looks at the rows of a section.
   *
   * @param given the names of the columns whose cells a maintainer filled
   */
  UnsaidCells(Document document, List<Entry> entries, Set<String> given) {
    List<Entry> found = entries.stream().filter(e -> e.form() == EntryForm.ROW).toList();
    this.rows = found.stream().map(e -> cells(document.slice(Blocks.of(document, e)))).toList();
    this.barred = found.stream().anyMatch(e -> isBarred(document.slice(Blocks.of(document, e))));
    this.labels = TableColumns.labels(document, found);
    this.kindred =
        TableColumns.likeHeaded(document, found).stream()
            .map(e -> cells(document.slice(Blocks.of(document, e))))
            .toList();
    this.given = given.stream().map(TableColumns::folded).collect(Collectors.toSet());
  }

  /** The names of the columns in which a new row says less than nearly all others. */
  List<String> of(String row) {
    List<String> unsaid = new ArrayList<>();
    List<String> all = cells(row);
    // An empty first cell needs a bar before it, which other rows can do without.
    List<String> cells = isBarred(row) && !barred ? all.subList(1, all.size()) : all;
    for (int i = 0; i < Math.min(labels.size(), cells.size()); i++) {
      String label = labels.get(i);
      boolean asked = !label.isBlank() && !given.contains(TableColumns.folded(label));
      if (asked
          && lacks(rows, i, cells.get(i))
          && lacks(kindred, i, cells.get(i))
          && !isLeftOut(i, cells.get(i))) {
        unsaid.add(label.strip());
      }
    }
    return unsaid;
  }

  /** Whether the list leaves a column's cell so in some of its rows. */
  private boolean isLeftOut(int column, String cell) {
    long same =
        kindred.stream().filter(r -> column < r.size() && r.get(column).equals(cell)).count();
    return !says(cell)
        && kindred.size() > rows.size()
        && same >= FEWEST
        && same >= SOME * kindred.size();
  }

  private static boolean lacks(List<List<String>> rows, int column, String cell) {
    List<String> others =
        rows.stream().filter(r -> column < r.size()).map(r -> r.get(column)).toList();
    if (others.size() < FEWEST) {
      return false;
    }
    long saying = others.stream().filter(UnsaidCells::says).count();
    return saying >= MOST * others.size()
        && !isNoLink(cell, others)
        && (!says(cell) || DatePrecision.mostBeyond(cell, others, MOST));
  }

  /** Whether a cell of links says, as some beside it do, that there is none. */
  private static boolean isNoLink(String cell, List<String> others) {
    long linked = others.stream().filter(o -> ADDRESS.matcher(o).find()).count();
    return !says(cell) && Collections.frequency(others, cell) > 1 && 2 * linked > others.size();
  }

  private static boolean isBarred(String row) {
    return row.stripLeading().startsWith("|");
  }

  private static List<String> cells(String row) {
    return TableColumns.cells(row, 0).stream().map(c -> text(row, c)).toList();
  }

  private static String text(String row, Span cell) {
    return row.substring(cell.start(), cell.end()).strip();
  }

  /** Whether a cell says something: neither nothing nor that there is nothing. */
  private static boolean says(String cell) {
    String plain = cell.replaceAll("<[^<>]*>", "").replaceAll("[*_`~\\s]", "");
    return (cell.contains("<img")
            || plain.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > LAST_OF_SIGNS))
        && !TableColumns.isFiller(plain);
  }

  /**
   * Beyond it pictures of things begin in Unicode, which say something, and arrows and dashes end.
   */
  private static final int LAST_OF_SIGNS = 0x25FF;
}
