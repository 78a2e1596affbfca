package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of AsciiDoc: its cells follow one another, and the columns say where a row ends. */
final class AdocTable {
  /** Characters of what says how a cell is, as {@code 12.34+^.^s}; chosen. */
  private static final int LONGEST_SPEC = 12;

  /** More columns than any table has. */
  private static final int MOST = 100;

  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(?<times>\\d{1,3})\\*|(?<over>\\d{1,3})?(?:\\.(?<down>\\d{1,3}))?\\+)?[<^>]?(?:\\.[<^>])?[adehlmsv]?");
  private static final Pattern COLUMNS = Pattern.compile("cols=(?:\"([^\"]*)\"|([^,\\]]*))");
  private static final Pattern TIMES = Pattern.compile("(\\d{1,3})\\*.*");
  private static final Pattern BULLET = Pattern.compile("(?:\\*{1,5}|-|\\.{1,5})\\s+");

  private record AdocCell(Transcript said, int times, int over, int down) {}

  private final String text;
  private final SourceLines lines;
  private final char bar;
  private final String style;

  /**
   * A table.
   *
   * @param bar what parts its cells
   * @param style the lines in brackets above it
   */
  AdocTable(String text, SourceLines lines, char bar, String style) {
    this.text = text;
    this.lines = lines;
    this.bar = bar;
    this.style = style;
  }

  /** Whether its first row says what the columns are: by an option, or a blank line below it. */
  boolean isHeaded(int from, int to) {
    boolean said =
        style.matches("(?s).*(?:%header|options=\"?[^\\]]*header|opts=\"?[^\\]]*header).*");
    boolean alone =
        from + 1 < to
            && !lines.isBlank(from)
            && lines.isBlank(from + 1)
            && !style.contains("noheader");
    return said || (alone && cells(from, from + 1).size() == columns(from, to));
  }

  List<List<Transcript>> rows(int from, int to) {
    int columns = columns(from, to);
    List<List<Transcript>> rows = new ArrayList<>();
    int[] covered = new int[columns];
    List<Transcript> row = new ArrayList<>();
    for (AdocCell cell : cells(from, to)) {
      for (int i = 0; i < cell.times(); i++) {
        while (row.size() < columns && covered[row.size()] > 0) {
          covered[row.size()]--;
          row.add(new Transcript());
        }
        for (int k = 0; k < cell.over() && row.size() < columns; k++) {
          covered[row.size()] = cell.down() - 1;
          row.add(k == 0 ? cell.said() : new Transcript());
        }
        if (row.size() >= columns) {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private int columns(int from, int to) {
    Matcher m = COLUMNS.matcher(style);
    int count = 0;
    if (m.find()) {
      String said = m.group(1) == null ? m.group(2) : m.group(1);
      for (String column : said.split("[,;]")) {
        Matcher times = TIMES.matcher(column.strip());
        count += times.matches() ? Integer.parseInt(times.group(1)) : 1;
      }
      return Math.max(1, Math.min(MOST, count));
    }
    int first = from;
    while (first < to && lines.isBlank(first)) {
      first++;
    }
    for (AdocCell cell : first < to ? cells(first, first + 1) : List.<AdocCell>of()) {
      count += cell.times() * cell.over();
    }
    return Math.max(1, Math.min(MOST, count));
  }

  private List<AdocCell> cells(int from, int to) {
    List<AdocCell> cells = new ArrayList<>();
    for (int i = from; i < to; i++) {
      SourceLines.Line line = lines.at(i);
      int start = line.start();
      Transcript said = cells.isEmpty() ? new Transcript() : cells.get(cells.size() - 1).said();
      for (int at = line.start(); at < line.end(); at++) {
        if (text.charAt(at) == bar && (at == 0 || text.charAt(at - 1) != '\\')) {
          Span spec = spec(start, at);
          add(said, start, spec.start());
          said = new Transcript();
          cells.add(cell(said, text.substring(spec.start(), spec.end())));
          start = at + 1;
        }
      }
      add(said, start, line.end());
    }
    return cells;
  }

  /** What stands right before a bar and says how its cell is. */
  private Span spec(int start, int bar1) {
    int from = bar1;
    while (from > start
        && !Character.isWhitespace(text.charAt(from - 1))
        && bar1 - from < LONGEST_SPEC) {
      from--;
    }
    boolean fits = SPEC.matcher(text).region(from, bar1).matches();
    boolean apart = from == start || Character.isWhitespace(text.charAt(from - 1));
    boolean leads = from == start && start > 0 && text.charAt(start - 1) == bar;
    return fits && apart && !leads ? new Span(from, bar1) : Span.at(bar1);
  }

  private static AdocCell cell(Transcript said, String spec) {
    Matcher m = SPEC.matcher(spec);
    return m.matches()
        ? new AdocCell(
            said, number(m.group("times")), number(m.group("over")), number(m.group("down")))
        : new AdocCell(said, 1, 1, 1);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 1 : Math.max(1, Math.min(MOST, Integer.parseInt(digits)));
  }

  /** More of a cell, with the blanks around it left out. */
  private void add(Transcript said, int from, int to) {
    Span place = SourceLines.trimmed(text, from, to);
    if (place.isEmpty()) {
      return;
    }
    int end = place.end();
    Matcher bullet = BULLET.matcher(text).region(place.start(), end);
    int start = bullet.lookingAt() ? bullet.end() : place.start();
    if (said.length() > 0) {
      said.say("\n", start);
    }
    for (int i = start; i < end; i++) {
      boolean escape = text.charAt(i) == '\\' && i + 1 < end && text.charAt(i + 1) == bar;
      i += escape ? 1 : 0;
      said.copy(text, i, i + 1);
    }
  }
}
