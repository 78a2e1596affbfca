package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a table's row that is written in HTML. */
final class HtmlCells {
  private static final Pattern CELL =
      Pattern.compile("(?is)<(t[dh])\\b[^<>]*>(?<text>.*?)</\\1\\s*>");

  /** What only tags of rows, comments and blanks stand in. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?is)(?:\\s|</?(?:tr|tbody|thead)\\b[^<>]*>|<!--.*?-->)*+");

  private static final Pattern SPANNING =
      Pattern.compile("(?i)<t[dh]\\b[^<>]*\\b(?:row|col)span\\s*=\\s*[\"']?0*(?:[2-9]|1\\d)");

  private HtmlCells() {}

  /** Where the texts of a row's cells stand; none where something stands beside cells. */
  static List<Span> of(String row) {
    List<Span> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(row);
    int from = 0;
    while (cell.find()) {
      if (!BETWEEN.matcher(row).region(from, cell.start()).matches()) {
        return List.of();
      }
      cells.add(new Span(cell.start("text"), cell.end("text")));
      from = cell.end();
    }
    boolean alone = BETWEEN.matcher(row).region(from, row.length()).matches();
    return alone ? List.copyOf(cells) : List.of();
  }

  /** Whether a cell of a row reaches into other rows or over other columns. */
  static boolean span(String row) {
    return SPANNING.matcher(row).find();
  }
}
