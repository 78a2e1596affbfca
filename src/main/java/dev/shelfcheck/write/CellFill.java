package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cell of a row that tells one fact and nothing else, as a pattern for a row that leaves it
 * empty.
 *
 * @param model the row
 * @param slot which of its slots tells the fact
 * @param column the cell's, from 0
 * @param before what stands before the fact in its cell
 * @param behind what stands behind it there
 */
record CellFill(ParsedEntry model, int slot, int column, String before, String behind)
    implements Fill {
  /** Whether a row's cells stand between bars. */
  static boolean isOfBars(ParsedEntry row) {
    return row.raw().indexOf('|') >= 0 && !row.raw().stripLeading().startsWith("<");
  }

  /** The cells of a row that tell a fact of some kinds. */
  static List<Fill> of(ParsedEntry model, Set<String> lacking) {
    List<Fill> fills = new ArrayList<>();
    List<Span> cells = cells(model);
    for (int i = 0; i < model.valueSlots().size(); i++) {
      if (lacking.contains(ParsedEntry.fact(model.valueSlots().get(i)))) {
        cell(model, i, cells).ifPresent(fills::add);
      }
    }
    return fills;
  }

  private static Optional<Fill> cell(ParsedEntry model, int slot, List<Span> cells) {
    Span place = model.place(slot);
    for (int column = 0; column < cells.size(); column++) {
      Span cell = cells.get(column);
      boolean alone = cell.contains(place);
      for (int other = 0; other < model.valueSlots().size(); other++) {
        alone &= other == slot || !cell.contains(model.place(other));
      }
      if (alone) {
        String text = model.raw();
        int from = model.block().start();
        String before = text.substring(cell.start() - from, place.start() - from).stripLeading();
        String behind = text.substring(place.end() - from, cell.end() - from).stripTrailing();
        return Optional.of(new CellFill(model, slot, column, before, behind));
      }
    }
    return Optional.empty();
  }

  /** The cells of a row, the text before its first bar for the first. */
  private static List<Span> cells(ParsedEntry row) {
    return cells(row.raw(), row.block().start());
  }

  /** The cells of a row's text, which begins at a place of its list. */
  static List<Span> cells(String text, int start) {
    List<Span> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '|') {
        cells.add(new Span(from, i).shift(start));
        from = i + 1;
      }
    }
    cells.add(new Span(from, text.length()).shift(start));
    return cells;
  }

  @Override
  public List<ValueSlot> slots() {
    return List.of(model.valueSlots().get(slot));
  }

  @Override
  public String form() {
    return column
        + "|"
        + before
        + "{"
        + ParsedEntry.fact(model.valueSlots().get(slot))
        + "}"
        + behind;
  }

  @Override
  public Optional<Replacement> in(ParsedEntry entry, List<String> written) {
    List<Span> cells = cells(entry);
    if (cells.size() != cells(model).size()) {
      return Optional.empty();
    }
    Span cell = cells.get(column);
    int start = cell.start() - entry.block().start();
    if (!entry.raw().substring(start, start + cell.length()).isBlank()) {
      return Optional.empty();
    }
    String text = before + written.get(0) + behind;
    String lead = cell.isEmpty() ? " " : "";
    String end = cell.length() < 2 ? " " : "";
    return Optional.of(
        new Replacement(Span.at(cell.start() + (cell.isEmpty() ? 0 : 1)), lead + text + end));
  }
}
