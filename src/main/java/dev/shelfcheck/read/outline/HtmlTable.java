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
  private HtmlTable() {}

  /** Reads the table that stands between two offsets. */
  static Optional<Block.Table> read(String text, int start, int end, int depth) {
    Document tree =
        Parser.htmlParser().setTrackPosition(true).parseInput(text.substring(start, end), "");
    List<Block.Row> rows = new ArrayList<>();
    Optional<Block.Row> header = Optional.empty();
    for (Element tr : tree.select("tr")) {
      List<Span> cells = cells(text, tr, start);
      if (cells.isEmpty() || !tr.select("table").isEmpty()) {
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

  private static List<Span> cells(String text, Element tr, int start) {
    List<Span> cells = new ArrayList<>();
    for (Element cell : tr.children()) {
      Range open = cell.sourceRange();
      if (open.isTracked() && (cell.normalName().equals("td") || cell.normalName().equals("th"))) {
        int from = start + open.endPos();
        int to = contentEnd(cell, start, from);
        cells.add(TableScan.trim(text, from, Math.max(from, to)));
      }
    }
    return cells;
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
