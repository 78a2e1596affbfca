package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grid or simple table of reStructuredText, written over into Markdown's: a row of it is one
 * line, whatever lines it is written on.
 */
final class RstTable {
  /** Lines of the smallest table: a border, a row, a border. */
  private static final int FEWEST = 3;

  private static final Pattern GRID = Pattern.compile("\\+(?:[-=]+\\+){1,100}");
  private static final Pattern SIMPLE = Pattern.compile("=+(?: +=+){1,100}");
  private static final Pattern RULED = Pattern.compile("-+(?: +-+){0,100}");
  private static final Pattern COLUMN = Pattern.compile("[-=]+");

  private final String text;
  private final Transcript out;
  private final List<Span> columns = new ArrayList<>();
  private final List<List<Span>> row = new ArrayList<>();

  private RstTable(String text, Transcript out, String border) {
    this.text = text;
    this.out = out;
    Matcher m = COLUMN.matcher(border);
    while (m.find()) {
      columns.add(new Span(m.start(), m.end()));
    }
  }

  /**
   * Writes the table that begins at a line, if one does.
   *
   * @param lines where the text of each line stands
   * @return the line behind it; the same where there is no table
   */
  static int write(String text, List<Span> lines, int at, int to, Transcript out) {
    String border = text.substring(lines.get(at).start(), lines.get(at).end());
    boolean grid = GRID.matcher(border).matches();
    if (!grid && !SIMPLE.matcher(border).matches()) {
      return at;
    }
    int end = end(text, lines, at, to, grid, border.charAt(0));
    return end - at < FEWEST ? at : new RstTable(text, out, border).rows(lines, at, end, grid);
  }

  private static int end(String text, List<Span> lines, int at, int to, boolean grid, char sign) {
    int end = at + 1;
    int last = at;
    while (end < to && (!grid || !lines.get(end).isEmpty())) {
      Span line = lines.get(end);
      char first = line.isEmpty() ? ' ' : text.charAt(line.start());
      if (grid && first != '+' && first != '|') {
        break;
      }
      if (!grid && line.isEmpty() && last > at && end - 1 == last) {
        break; // a border with a blank line below it ends a simple table
      }
      boolean border = first == sign && (grid || isBorder(text, line));
      last = border ? end : last;
      end++;
    }
    return last + 1;
  }

  private static boolean isBorder(String text, Span line) {
    return SIMPLE.matcher(text.substring(line.start(), line.end())).matches();
  }

  private int rows(List<Span> lines, int at, int end, boolean grid) {
    int left = lines.get(at).start() - lineStart(lines.get(at).start());
    int borders = 0;
    out.say("\n", lines.get(at).start());
    for (int i = at + 1; i < end; i++) {
      Span line = lines.get(i);
      String said = text.substring(line.start(), line.end());
      boolean border = grid ? GRID.matcher(said).matches() : SIMPLE.matcher(said).matches();
      if (border || line.isEmpty()) {
        flush();
        borders += border ? 1 : 0;
        if (border && borders == 1 && i < end - 1 && (!grid || said.contains("="))) {
          out.say("|" + " --- |".repeat(columns.size()) + "\n", line.start());
        }
      } else if (grid || !RULED.matcher(said).matches()) {
        int start = lineStart(line.start()) + left;
        boolean goesOn = grid || cell(0, start, line).isEmpty();
        if (!goesOn) {
          flush();
        }
        take(start, line);
      }
    }
    flush();
    out.say("\n", lines.get(end - 1).end());
    return end;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  private void take(int start, Span line) {
    List<Span> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(i, start, line));
    }
    row.add(cells);
  }

  /** What of a line stands in a column; the last one has no end. */
  private Span cell(int column, int start, Span line) {
    int from = Math.max(line.start(), Math.min(line.end(), start + columns.get(column).start()));
    boolean last = column == columns.size() - 1;
    int to = last ? line.end() : Math.min(line.end(), start + columns.get(column).end());
    int end = Math.max(from, to);
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(from, end);
  }

  private static boolean isSpace(char c) {
    return c == '|' || Character.isWhitespace(c);
  }

  private void flush() {
    if (row.isEmpty()) {
      return;
    }
    int at = row.get(0).get(0).start();
    out.say("|", at);
    for (int i = 0; i < columns.size(); i++) {
      for (List<Span> line : row) {
        Span piece = line.get(i);
        out.say(piece.isEmpty() ? "" : " ", piece.start());
        out.copy(text, piece.start(), piece.end());
      }
      out.say(" |", row.get(row.size() - 1).get(i).end());
    }
    out.say("\n", row.get(row.size() - 1).get(columns.size() - 1).end());
    row.clear();
  }
}
