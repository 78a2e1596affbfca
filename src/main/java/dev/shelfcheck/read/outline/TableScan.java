package dev.shelfcheck.read.outline;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of Markdown tables (<a href="https://github.github.com/gfm/#tables-extension-">GitHub
 * Flavored Markdown, 4.10</a>). A bar inside a link's text or inside code does not part cells where
 * the row would have too many: so it was meant.
 */
final class TableScan {
  private static final Pattern DELIMITER =
      Pattern.compile("[\\s>]*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

  private TableScan() {}

  private static final Pattern RUN = Pattern.compile("(?<=-)-+|(?<=\\s)\\s+");

  /** In characters, which bounds what is tried; chosen. */
  private static final int LONGEST = 1500;

  /** Dashes and blanks may pad it to any width. */
  static boolean isDelimiter(String line) {
    if (line.indexOf('-') < 0 || (line.indexOf('|') < 0 && !line.strip().startsWith(":"))) {
      return false;
    }
    String narrow = line.length() < LONGEST ? line : RUN.matcher(line).replaceAll("");
    return narrow.length() < LONGEST && DELIMITER.matcher(narrow).matches();
  }

  /** The cells of a row; at most {@code wanted} where bars inside brackets can be joined. */
  static Block.Row row(String text, int start, int end, int wanted) {
    List<Span> cells = cells(text, start, end, false);
    if (wanted > 0 && cells.size() > wanted) {
      List<Span> joined = cells(text, start, end, true);
      cells = joined.size() >= wanted ? joined : cells;
    }
    return new Block.Row(cells, trim(text, start, end));
  }

  private static List<Span> cells(String text, int start, int end, boolean heedBrackets) {
    Span line = trim(text, start, end);
    int at = line.start();
    int stop = line.end();
    if (at < stop && text.charAt(at) == '|') {
      at++;
    }
    boolean closed = stop > at && text.charAt(stop - 1) == '|' && !escaped(text, stop - 1);
    stop -= closed ? 1 : 0;
    List<Span> cells = new ArrayList<>();
    int from = at;
    int depth = 0;
    boolean code = false;
    for (int i = at; i < stop; i++) {
      char c = text.charAt(i);
      depth = Math.max(0, depth + (c == '[' ? 1 : c == ']' ? -1 : 0));
      code ^= c == '`';
      if (c == '|' && !escaped(text, i) && !(heedBrackets && (depth > 0 || code))) {
        cells.add(trim(text, from, i));
        from = i + 1;
      }
    }
    cells.add(trim(text, from, Math.max(from, stop)));
    return cells;
  }

  private static boolean escaped(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\\';
  }

  /** The part without white space at its ends. */
  static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\n' || c == '\r';
  }
}
