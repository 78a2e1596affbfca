package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.claims.Columns;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.claims.Part;
import dev.shelfcheck.read.claims.WorkSplitter;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes drafts of a table's rows. */
final class RowShelf {
  /** A figure, the name of a part: a title has more words. */
  private static final int LONGEST_FIGURE = 2;

  /** A citation, a name has fewer words than most titles. */
  private static final int FEWEST_OF_TITLE = 4;

  /** Of so many rows one leads out at least where a table lists works; chosen. */
  private static final int ROWS_A_LINK = 5;

  /** Fewer rows may say anything. */
  private static final int FEWEST_ROWS = 3;

  private final Shelf shelf;
  private final Section section;

  RowShelf(Shelf shelf, Section section) {
    this.shelf = shelf;
    this.section = section;
  }

  void add(TableText text) {
    text.header().forEach(shelf::loose);
    List<Integer> readings = Schedule.readings(text);
    if (!readings.isEmpty()) {
      IntStream.range(0, text.rows().size()).forEach(i -> scheduled(text, i, readings));
      return;
    }
    boolean listing = isListing(text);
    boolean linked =
        text.rows().stream().anyMatch(r -> r.stream().anyMatch(c -> new Nature(c).leadsOut()));
    Set<Integer> parts = partsOfOthers(text.rows());
    Columns columns =
        Columns.of(
            IntStream.range(0, text.rows().size())
                .filter(i -> !parts.contains(i))
                .mapToObj(i -> parts(text, text.rows().get(i)))
                .toList());
    for (int i = 0; i < text.rows().size(); i++) {
      List<Prose> cells = text.rows().get(i);
      Span span = text.table().rows().get(i).span();
      if (cells.stream().anyMatch(c -> new Nature(c).isContents())) {
        cells.forEach(shelf::contents);
      } else if (!listing
          || parts.contains(i)
          || isDivider(cells)
          || (linked && text.labels().size() > 1 && isCaption(cells))
          || isForm(cells)
          || cells.stream().allMatch(RowShelf::isBlank)) {
        cells.forEach(shelf::loose);
      } else {
        row(text, cells, columns, span);
      }
    }
  }

  /** A row of a course's schedule: the works are its readings. */
  private void scheduled(TableText text, int row, List<Integer> readings) {
    List<Prose> cells = text.rows().get(row);
    boolean first = true;
    for (int i = 0; i < cells.size(); i++) {
      List<Prose> parts =
          readings.contains(i) ? WorkSplitter.in(cells.get(i)) : List.of(cells.get(i));
      for (Prose part : parts) {
        if (readings.contains(i) && Schedule.isWork(part)) {
          Part reading = new Part(Part.Kind.CELL, text.label(i), part);
          Span span = first ? text.table().rows().get(row).span() : part.place();
          shelf.add(new Draft(EntryForm.ROW, section, span, List.of(reading)));
          first = false;
        } else {
          shelf.loose(part);
        }
      }
    }
  }

  /**
   * The rows that go on with the work of the row above: that one's first cell, which links the
   * work, stands for them, too, and they have no link and no title of their own.
   */
  private static Set<Integer> partsOfOthers(List<List<Prose>> rows) {
    Set<Integer> parts = new HashSet<>();
    boolean named = false;
    for (int i = 0; i < rows.size(); i++) {
      Prose first = rows.get(i).get(0);
      if (!first.text().isBlank() || !first.anchors().isEmpty()) {
        named = new Nature(first).leadsOut();
      } else if (named && rows.get(i).stream().allMatch(RowShelf::isFigure)) {
        parts.add(i);
      }
    }
    return parts;
  }

  private static boolean isFigure(Prose cell) {
    return cell.anchors().isEmpty() && new Nature(cell).words() <= LONGEST_FIGURE;
  }

  /** Whether a row only says the year or the month of those below it. */
  private static boolean isDivider(List<Prose> cells) {
    List<Prose> told =
        cells.stream().filter(c -> !c.text().isBlank() || !c.anchors().isEmpty()).toList();
    return told.size() == 1
        && cells.size() > 1
        && told.get(0).anchors().isEmpty()
        && new Nature(told.get(0)).isDate();
  }

  /** Whether bold words in one cell are all that a row says, what the rows below are about. */
  private static boolean isCaption(List<Prose> cells) {
    List<Prose> told =
        cells.stream().filter(c -> !c.text().isBlank() || !c.anchors().isEmpty()).toList();
    return told.size() == 1 && told.get(0).anchors().isEmpty() && new Nature(told.get(0)).isBold();
  }

  /**
   * Whether a row is a form that nobody has filled in yet, or a header's second line: labels or
   * brackets, and none of them a link.
   */
  private static boolean isForm(List<Prose> cells) {
    return cells.stream().allMatch(c -> c.anchors().isEmpty())
        && (cells.stream().allMatch(RowShelf::isBracketed)
            || (cells.stream().allMatch(c -> new Nature(c).isDetail())
                && cells.stream().noneMatch(c -> new Nature(c).isTitle())));
  }

  /** Whether nothing stands in a cell but links that show nothing and lead nowhere. */
  private static boolean isBlank(Prose cell) {
    return cell.text().isBlank() && cell.anchors().stream().allMatch(a -> a.target().isBlank());
  }

  private static boolean isBracketed(Prose cell) {
    String text = cell.text().strip();
    return text.isEmpty() || (text.startsWith("(") && text.endsWith(")"));
  }

  /** Whether a table lists works: its rows lead somewhere. */
  private static boolean isListing(TableText text) {
    long linked =
        text.rows().stream()
            .filter(r -> r.stream().anyMatch(c -> new Nature(c).leadsOut()))
            .count();
    return linked > 0
        ? linked * ROWS_A_LINK >= text.rows().size() || Columns.haveTitle(text.labels())
        : Columns.haveTitle(text.labels())
            && (areTitles(text) || areCited(text) || areAttributed(text));
  }

  /**
   * Whether more than half of the rows have a name in the column of titles, however short, and its
   * makers.
   */
  private static boolean areAttributed(TableText text) {
    int title = Columns.title(text.labels());
    int makers = Columns.authors(text.labels());
    long attributed =
        text.rows().stream()
            .filter(r -> Math.max(title, makers) < r.size())
            .filter(r -> makers >= 0 && !isBlank(r.get(title)) && !isBlank(r.get(makers)))
            .count();
    return text.rows().size() >= FEWEST_ROWS && attributed * 2 > text.rows().size();
  }

  /** Whether each row has a whole title in the column that says so, and its people and year. */
  private static boolean areCited(TableText text) {
    int column = Columns.title(text.labels());
    return text.rows().stream()
        .allMatch(
            r ->
                column < r.size()
                    && new Nature(r.get(column)).titleWords() >= FEWEST_OF_TITLE
                    && r.stream().anyMatch(c -> new Nature(c).isCitation()));
  }

  /** Whether whole titles stand in most rows of the column that says so, though none is linked. */
  private static boolean areTitles(TableText text) {
    int column = Columns.title(text.labels());
    long titles =
        text.rows().stream()
            .filter(r -> column < r.size())
            .map(r -> new Nature(r.get(column)))
            .filter(n -> n.titleWords() >= FEWEST_OF_TITLE && n.isTitle() && !n.isPeople())
            .count();
    return text.rows().size() >= FEWEST_ROWS && Majority.has(titles, text.rows().size());
  }

  private static List<Part> parts(TableText text, List<Prose> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> new Part(Part.Kind.CELL, text.label(i), cells.get(i)))
        .toList();
  }

  private void row(TableText text, List<Prose> cells, Columns columns, Span span) {
    List<Part> parts = parts(text, cells);
    List<Integer> titles = Columns.titleCells(parts);
    if (titles.size() > 1) {
      grid(parts, titles);
      return;
    }
    int main = columns.titleCell(parts);
    List<Prose> works = main < 0 ? List.of() : WorkSplitter.in(cells.get(main));
    if (works.size() < 2) {
      shelf.add(new Draft(EntryForm.ROW, section, span, parts, columns));
      return;
    }
    for (Prose work : works) {
      List<Part> own = new ArrayList<>(parts);
      own.set(main, new Part(Part.Kind.CELL, text.label(main), work));
      own.removeIf(
          p -> p.prose() != work && !p.prose().anchors().isEmpty() && work != works.get(0));
      own.removeIf(p -> p.prose() != work && isName(work) && isTopic(p));
      shelf.add(new Draft(EntryForm.ROW, section, work == works.get(0) ? span : work.place(), own));
    }
  }

  private static boolean isName(Prose work) {
    return new Nature(work).words() < FEWEST_OF_TITLE;
  }

  /** Whether a cell without a link says what the works of its row are about, not when, by whom. */
  private static boolean isTopic(Part cell) {
    return cell.prose().anchors().isEmpty() && !Columns.tells(cell.label());
  }

  /** A table that is a grid of works: each cell with a linked title is one. */
  private void grid(List<Part> parts, List<Integer> titles) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (titles.contains(i)) {
        shelf.add(new Draft(EntryForm.ROW, section, part.prose().place(), List.of(part)));
      } else {
        shelf.loose(part.prose());
      }
    }
  }
}
