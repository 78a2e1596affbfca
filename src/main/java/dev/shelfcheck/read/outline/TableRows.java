package dev.shelfcheck.read.outline;

import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one Markdown table. It ends at a blank line, unless more rows follow that begin with
 * a bar and have no header of their own.
 */
@ThreadConfined
final class TableRows {
  private final String text;
  private final BitSet skipped;
  private final List<Block.Row> rows = new ArrayList<>();
  private final List<Block.Row> header = new ArrayList<>();
  private int end;

  TableRows(String text, BitSet skipped) {
    this.text = text;
    this.skipped = skipped;
  }

  Optional<Block.Row> header() {
    return header.stream().findFirst();
  }

  List<Block.Row> rows() {
    return rows;
  }

  /** The end of the last row. */
  int end() {
    return end;
  }

  /** Reads from the table's first line and returns the start of the line after it. */
  int read(int start, boolean delimited) {
    int at = start;
    int width = 0;
    if (delimited) {
      int stop = Lines.end(text, at);
      Block.Row head = TableScan.row(text, Indent.of(text, at, stop).offset(), stop, 0);
      header.add(head);
      width = head.cells().size();
      int below = Lines.next(text, stop);
      end = Lines.end(text, below);
      at = Lines.next(text, end);
    }
    while (at < text.length()) {
      int stop = Lines.end(text, at);
      if (!skipped.get(at)) {
        int from = Indent.of(text, at, stop).offset();
        if (!isRow(from, stop) && !goesOn(at, from, stop)) {
          return at;
        }
        if (from < stop && !TableScan.isDelimiter(text.substring(from, stop))) {
          rows.add(TableScan.row(text, from, stop, width));
          end = stop;
        }
      }
      at = Lines.next(text, stop);
    }
    return at;
  }

  private boolean isRow(int from, int stop) {
    if (from >= stop || text.charAt(from) == '#') {
      return false;
    }
    int bar = text.indexOf('|', from);
    boolean hasBar = bar >= 0 && bar < stop;
    return hasBar
        && (text.charAt(from) == '|'
            || (!header.isEmpty() && Marker.at(text, from, stop).isEmpty()));
  }

  /** Whether a blank line is a gap in the table: rows follow, and no header line among them. */
  private boolean goesOn(int at, int from, int stop) {
    if (from < stop || header.isEmpty()) {
      return false;
    }
    int next = Lines.next(text, stop);
    if (next >= text.length() || text.charAt(next) != '|') {
      return false;
    }
    int nextEnd = Lines.end(text, next);
    int below = Lines.next(text, nextEnd);
    boolean other =
        below < text.length()
            && TableScan.isDelimiter(text.substring(below, Lines.end(text, below)));
    return !other && at < text.length();
  }
}
