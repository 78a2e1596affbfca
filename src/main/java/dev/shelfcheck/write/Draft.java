package dev.shelfcheck.write;

import dev.shelfcheck.model.EntryForm;
import java.util.List;
import java.util.Optional;

/**
 * An entry written after a model.
 *
 * @param left how many pieces of the model have nothing to say
 */
record Draft(Model model, String text, int left) {
  /** The same with its lines broken by hand. */
  Draft wrapped(Wrapping wrapping) {
    return new Draft(model, wrapping.of(text), left);
  }

  private static boolean isElement(Piece piece) {
    return piece instanceof Piece.Group group && group.open().startsWith("<");
  }

  /** Writes one; empty where nothing of it would be left. */
  static Optional<Draft> of(Model model, Values values, Customs customs, Table table) {
    Pen pen = new Pen(values, customs);
    boolean row = model.entry().form() == EntryForm.ROW;
    boolean html = model.cells().get(0).pieces().stream().limit(1).anyMatch(Draft::isElement);
    Escape escape = html ? Escape.HTML : row ? Escape.CELL : Escape.MARKDOWN;
    StringBuilder text =
        new StringBuilder(model.prefix().replace("\uE000", values.number().orElse("1")));
    boolean says = false;
    List<Model.Cell> cells = model.cells();
    for (int i = 0; i < cells.size(); i++) {
      Model.Cell cell = cells.get(i);
      Written written = pen.sequence(cell.pieces(), escape);
      says |= written.state() == Written.State.VALUE;
      text.append(row ? table.cell(i, cell, written) : written.text());
    }
    return says ? Optional.of(new Draft(model, text.toString(), pen.left())) : Optional.empty();
  }
}
