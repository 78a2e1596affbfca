package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** An HTML table, read by jsoup for its structure; the cells' contents stay source text. */
final class HtmlTable {
  /** What HTML allows a cell to cover at most: the standard caps {@code rowspan} so. */
  private static final int MOST_ROWS = 65_534;

  /** Digits of a cell that only counts or dates; chosen. */
  private static final int LONGEST_NUMBER = 5;

  /**
   * Nobody reads wider tables. What a cell covers is not written out, so that without a bound a
   * short text makes cells beyond number.
   */
  private static final int MOST_COLUMNS = 32;

  private HtmlTable() {}

  /** Reads the table that stands between two offsets. */
  static Optional<Block.Table> read(String text, int start, int end, int depth) {
    Document tree =
        Parser.htmlParser().setTrackPosition(true).parseInput(text.substring(start, end), "");
    List<Block.Row> rows = new ArrayList<>();
    Optional<Block.Row> header = Optional.empty();
    List<Integer> covered = new ArrayList<>();
    for (Element tr : tree.select("tr")) {
      List<Span> cells = tr.select("table").isEmpty() ? cells(text, tr, start, covered) : List.of();
      if (cells.isEmpty()) {
        continue;
      }
      boolean head = tr.children().stream().allMatch(c -> c.normalName().equals("th"));
      Block.Row row = new Block.Row(cells, spanOf(cells, tr, start, text));
      if (head && rows.isEmpty() && header.isEmpty()) {
        header = Optional.of(row);
      } else if (!head || !tr.select("a[href]").isEmpty()) {
        rows.add(row);
      }
    }
    return rows.isEmpty() && header.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Table(depth, header, rows, new Span(start, end)));
  }

  /**
   * The cells of a row. Where one of a row above reaches down to it, an empty one stands, so that
   * the others stay in their columns.
   *
   * @param covered for each column, how many rows more such a cell covers
   */
  private static List<Span> cells(String text, Element tr, int start, List<Integer> covered) {
    List<Span> cells = new ArrayList<>();
    for (Element cell : tr.children()) {
      Range open = cell.sourceRange();
      if (open.isTracked() && (cell.normalName().equals("td") || cell.normalName().equals("th"))) {
        int from = start + open.endPos();
        int to = contentEnd(cell, start, from);
        fill(cells, covered, start + open.startPos());
        if (cells.size() == covered.size() && covered.size() < MOST_COLUMNS) {
          covered.add(0);
        }
        if (cells.size() < covered.size()) {
          covered.set(cells.size(), rows(cell) - 1);
        }
        cells.add(TableScan.trim(text, from, Math.max(from, to)));
      }
    }
    if (!cells.isEmpty()) {
      fill(cells, covered, cells.get(cells.size() - 1).end());
    }
    return cells;
  }

  /** Puts an empty cell into each column, from the next on, that a row above covers. */
  private static void fill(List<Span> cells, List<Integer> covered, int at) {
    while (cells.size() < covered.size() && covered.get(cells.size()) > 0) {
      covered.set(cells.size(), covered.get(cells.size()) - 1);
      cells.add(new Span(at, at));
    }
  }

  /** How many rows a cell covers; 0 stands for all that follow. */
  private static int rows(Element cell) {
    String said = cell.attr("rowspan").strip();
    boolean number = said.length() <= LONGEST_NUMBER && said.chars().allMatch(Character::isDigit);
    int rows = number && !said.isEmpty() ? Integer.parseInt(said) : 1;
    return rows == 0 ? MOST_ROWS : Math.min(rows, MOST_ROWS);
  }

  /** Where a cell's content ends: at its end tag, or after its last child if it has none. */
  private static int contentEnd(Element element, int start, int otherwise) {
    Range close = element.endSourceRange();
    if (close.isTracked() && close.startPos() > 0) {
      return start + close.startPos();
    }
    int last = otherwise;
    for (var child : element.childNodes()) {
      Range range = child.sourceRange();
      if (range.isTracked()) {
        last = Math.max(last, start + range.endPos());
      }
      if (child instanceof Element inner) {
        last = Math.max(last, contentEnd(inner, start, last));
      }
    }
    return last;
  }

  private static Span spanOf(List<Span> cells, Element tr, int start, String text) {
    Span inner = cells.get(0).union(cells.get(cells.size() - 1));
    Range open = tr.sourceRange();
    int from = open.isTracked() ? start + open.startPos() : inner.start();
    return TableScan.trim(text, Math.min(from, inner.start()), inner.end());
  }
}
