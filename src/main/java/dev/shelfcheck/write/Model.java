package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An entry as a model for others.
 *
 * @param block its lines
 * @param prefix its marker with what stands before
 * @param cells its text taken apart; a row's cell by cell
 * @param torn whether it tells what the list's entries say, and cannot be written like
 */
record Model(Entry entry, Span block, String prefix, List<Cell> cells, boolean torn) {
  private static final Pattern MARKER =
      Pattern.compile(
          "[ \\t]*(?:>[ \\t]?)*(?:(?:[-*+]|[\\d\\uE000-\\uF8FF]+[.)])[ \\t]+|#{1,6}[ \\t]+)?"
              + "(?:\\[[ xX]\\][ \\t]+)?");

  /** The width of what is not padded to any. */
  static final int NO_WIDTH = -1;

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  /**
   * A part of an entry that stays where it is, whatever becomes of the others.
   *
   * @param before blanks
   * @param after blanks, and the bar behind a row's cell
   */
  record Cell(String before, List<Piece> pieces, String after, int width) {
    Cell {
      pieces = List.copyOf(pieces);
    }
  }

  Model {
    cells = List.copyOf(cells);
  }

  /**
   * An entry taken apart; empty where it cannot be a model.
   *
   * @param number where its number stands
   * @param alias where a short name of its work stands
   */
  static Optional<Model> of(
      Document document, Entry entry, Optional<Span> number, Optional<Span> alias) {
    return Blocks.alone(document, entry)
        .flatMap(
            block ->
                Marking.of(document, entry, block, number, alias)
                    .map(
                        marked ->
                            taken(
                                entry, block, marked.withoutAnchors(a -> isShared(document, a)))));
  }

  /** Whether a text stands in a list more often than an anchor may. */
  private static boolean isShared(Document document, String anchor) {
    String text = document.source().text();
    int second = text.indexOf(anchor, text.indexOf(anchor) + 1);
    return second >= 0 && text.indexOf(anchor, second + 1) >= 0;
  }

  private static Model taken(Entry entry, Span block, Marked marked) {
    Matcher marker = MARKER.matcher(marked.text());
    int start = marker.lookingAt() ? marker.end() : 0;
    String prefix = marked.text().substring(0, start);
    String body = marked.text().substring(start);
    List<Cell> cells = new ArrayList<>();
    if (entry.form() == EntryForm.ROW && !body.stripLeading().startsWith("<")) {
      int from = 0;
      Matcher bar = BAR.matcher(body);
      while (bar.find()) {
        cells.add(cell(marked, body.substring(from, bar.start()), "|"));
        from = bar.end();
      }
      cells.add(cell(marked, body.substring(from), ""));
    } else if (entry.form() == EntryForm.ROW) {
      cells.addAll(ofHtml(marked, body));
    }
    if (cells.isEmpty()) {
      cells.add(new Cell("", PieceReader.read(marked, body), "", NO_WIDTH));
    }
    return new Model(entry, block, signed(prefix), cells, marked.isTorn());
  }

  /** The cells of a row of HTML, what opens each before it; none where a tag has a slot in it. */
  private static List<Cell> ofHtml(Marked marked, String row) {
    List<Cell> cells = new ArrayList<>();
    List<Span> places = HtmlCells.of(row);
    int from = 0;
    for (int i = 0; i < places.size(); i++) {
      Span place = places.get(i);
      String text = row.substring(place.start(), place.end());
      String content = text.strip();
      int start = place.start() + (content.isEmpty() ? 0 : text.indexOf(content));
      int end = i + 1 < places.size() ? start + content.length() : row.length();
      String before = row.substring(from, start);
      String after = row.substring(start + content.length(), end);
      if ((before + after).chars().anyMatch(c -> Marked.isSign((char) c))) {
        return List.of();
      }
      cells.add(new Cell(before, PieceReader.read(marked, content), after, NO_WIDTH));
      from = end;
    }
    return cells;
  }

  /** Whether it is a row of HTML. */
  boolean isHtml() {
    List<Piece> first = cells.get(0).pieces();
    return entry.form() == EntryForm.ROW
        && (cells.get(0).before().contains("<")
            || (!first.isEmpty()
                && first.get(0) instanceof Piece.Group group
                && group.open().startsWith("<")));
  }

  /** The number in a marker is written like any other slot: its sign is kept. */
  private static String signed(String prefix) {
    return prefix
        .replaceAll("[\\uE000-\\uF8FF]", "\uE000")
        .replaceFirst("\\[[xX]\\]", "[ ]"); // nobody has done anything with it yet
  }

  private static Cell cell(Marked marked, String text, String bar) {
    String content = text.strip();
    int lead = content.isEmpty() ? 0 : text.indexOf(content);
    return new Cell(
        text.substring(0, lead),
        PieceReader.read(marked, content),
        text.substring(lead + content.length()) + bar,
        raw(marked, text));
  }

  private static int raw(Marked marked, String text) {
    return text.chars()
        .map(c -> Marked.isSign((char) c) ? marked.slot((char) c).raw().length() : 1)
        .sum();
  }

  /** The same with the number of its marker to be written anew. */
  Model numberedAnew() {
    return new Model(entry, block, prefix.replaceFirst("\\d+(?=[.)])", "\uE000"), cells, torn);
  }

  List<Piece> pieces() {
    return cells.stream().flatMap(c -> c.pieces().stream()).toList();
  }

  /** The cell that the first slot of a kind stands in; less than 0 where none does. */
  int column(ValueSlot.SlotKind kind) {
    return IntStream.range(0, cells.size())
        .filter(i -> Slots.of(cells.get(i).pieces()).stream().anyMatch(s -> s.kind() == kind))
        .findFirst()
        .orElse(-1);
  }

  /** What is left of it without what it says of its work. */
  String shape(Customs customs) {
    StringBuilder shape = new StringBuilder(prefix.replaceAll("\\d+", "1"));
    for (Cell cell : cells) {
      shape.append(PieceSkeleton.of(cell.pieces(), customs)).append(cell.after().strip());
    }
    return shape.toString();
  }
}
