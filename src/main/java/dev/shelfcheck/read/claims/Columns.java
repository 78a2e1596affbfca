package dev.shelfcheck.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which column of a table holds its titles: told over all its rows, by header, kind of text, links
 * and by how often its texts repeat.
 */
public final class Columns {
  /** Fewer rows teach nothing; each is looked at alone. */
  private static final int FEWEST = 3;

  private static final Set<Headers> TELLING =
      EnumSet.of(Headers.AUTHORS, Headers.VENUE, Headers.YEAR, Headers.SOURCE);

  /** A column that fewer of the rows have holds remarks. */
  private static final double MOST = 0.5;

  /** One cell may say by chance what headers do. */
  private static final int FEWEST_HEADERS = 2;

  /** Words of a header, as {@code Code and data}; chosen. */
  private static final int LONGEST_HEADER = 3;

  /** Titles hardly ever repeat, so that nearly all of a column's texts are different. */
  private static final double DISTINCT = 0.9;

  /** What is taken from a column whose texts are mostly the same few: a category, a task. */
  private static final int REPEATS = 60;

  /** What is taken from a column whose texts mostly begin small: descriptions. */
  private static final int BEGINS_SMALL = 30;

  /** What is taken from a column that most rows leave blank. */
  private static final int BLANK = 50;

  /** A column without a header is that much better than the next, or nobody can tell. */
  private static final int CLEARLY = 15;

  /** What a column's cells have in common. */
  private record Column(int index, Headers header, double worth, double distinct, double titles) {
    /** Whether its header or most of its cells say that titles or names stand in it. */
    boolean isConvincing() {
      return header == Headers.TITLE
          || header == Headers.NAME
          || (titles >= MOST && distinct >= DISTINCT);
    }

    static Column of(int index, List<List<Part>> rows) {
      Set<String> texts = new HashSet<>();
      int told = 0;
      int small = 0;
      int titles = 0;
      double score = 0;
      for (List<Part> row : rows) {
        Part cell = row.get(index);
        String text = cell.prose().text().strip();
        if (Shape.words(text) > 0) {
          told++;
          score += TitleCell.score(cell, index);
          small += Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
          titles += TitleCell.titleLink(cell.prose()) ? 1 : 0;
          texts.add(text);
        }
      }
      double all = Math.max(1, told);
      double distinct = texts.size() / all;
      Headers header = Headers.of(rows.get(0).get(index).label());
      double worth =
          score / all
              - (distinct <= MOST ? REPEATS : 0)
              - (small / all > MOST && titles == 0 && header != Headers.TITLE ? BEGINS_SMALL : 0)
              - (told < rows.size() * MOST ? BLANK : 0);
      return new Column(
          index, header, told == 0 ? -Double.MAX_VALUE : worth, distinct, titles / all);
    }
  }

  /** Of a text that is no row. */
  static final Columns NONE = new Columns(List.of());

  private final Optional<Column> titles;
  private final boolean sure;

  private Columns(List<List<Part>> rows) {
    int width = rows.stream().mapToInt(List::size).min().orElse(0);
    List<Column> columns =
        rows.size() < FEWEST
            ? List.of()
            : IntStream.range(0, width)
                .mapToObj(i -> Column.of(i, rows))
                .sorted(Comparator.comparingDouble(c -> -c.worth()))
                .toList();
    this.titles = columns.stream().findFirst();
    double next = columns.size() > 1 ? columns.get(1).worth() : -Double.MAX_VALUE;
    this.sure = titles.filter(t -> !t.isConvincing() && t.worth() - next < CLEARLY).isEmpty();
  }

  /** The columns of a table's rows. */
  public static Columns of(List<List<Part>> rows) {
    return new Columns(rows);
  }

  /** Whether it is plain which column holds the titles. */
  boolean areSure() {
    return sure;
  }

  /** The first column that a header says holds titles, -1 where none does. */
  public static int title(List<String> labels) {
    return first(labels, Headers.TITLE);
  }

  private static int first(List<String> labels, Headers header) {
    return IntStream.range(0, labels.size())
        .filter(i -> Headers.of(labels.get(i)) == header)
        .findFirst()
        .orElse(-1);
  }

  /** The first column that is said to hold people; -1 where none is. */
  public static int authors(List<String> labels) {
    return first(labels, Headers.AUTHORS);
  }

  /** Whether a header names a column of titles. */
  public static boolean haveTitle(List<String> labels) {
    return labels.stream().anyMatch(l -> Headers.of(l) == Headers.TITLE);
  }

  /** Whether a column is called as one of people, venues or years. */
  public static boolean tells(String label) {
    return TELLING.contains(Headers.of(label));
  }

  /**
   * Whether texts side by side are the headers of what stands below them: short, and at least two
   * and half of them say what is known.
   */
  public static boolean areHeaders(List<String> texts) {
    List<String> told = texts.stream().filter(t -> !t.isBlank()).toList();
    long known = told.stream().filter(t -> Headers.of(t) != Headers.NONE).count();
    return known >= FEWEST_HEADERS
        && known * 2 >= told.size()
        && told.stream().allMatch(t -> Shape.words(t) <= LONGEST_HEADER);
  }

  /** The cell of a row that holds the title, -1 where none does. */
  public int titleCell(List<Part> row) {
    return titles
        .map(Column::index)
        .filter(i -> i < row.size() && mayHold(row.get(i)))
        .orElseGet(() -> alone(row));
  }

  /** Whether a cell of the titles' column may hold one: it is no venue, date or label. */
  private static boolean mayHold(Part cell) {
    String text = cell.prose().text();
    TextKind kind = TextKind.of(text);
    return Headers.of(cell.label()) == Headers.NAME
        ? kind != TextKind.BLANK
        : kind != TextKind.BLANK && (!kind.noTitle() || kind.mayBeTitle() || hasTitle(cell));
  }

  private static boolean hasTitle(Part cell) {
    Shape shape = Shape.of(cell.prose());
    return shape.title().filter(r -> shape.words(r.from(), r.to()) > 1).isPresent();
  }

  private static int alone(List<Part> parts) {
    int best = -1;
    int score = Integer.MIN_VALUE;
    for (int i = 0; i < parts.size(); i++) {
      int value = TitleCell.score(parts.get(i), i);
      if (value > score) {
        best = i;
        score = value;
      }
    }
    return best;
  }

  /** The cells of a row without headers that each hold a linked title of several words. */
  public static List<Integer> titleCells(List<Part> parts) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).label().isBlank()) {
        return List.of();
      }
      if (TitleCell.titleLink(parts.get(i).prose())) {
        cells.add(i);
      }
    }
    return cells;
  }
}
