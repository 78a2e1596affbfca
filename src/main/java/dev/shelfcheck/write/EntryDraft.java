package dev.shelfcheck.write;

import dev.shelfcheck.model.EntryForm;
import java.util.List;
import java.util.Optional;

/**
 * An entry written after a model.
 *
 * @param left how many pieces of the model have nothing to say
 */
record EntryDraft(Model model, String text, int left) {
  /** The same with its lines broken by hand. */
  EntryDraft wrapped(LineWrapping lineWrapping) {
    return new EntryDraft(model, lineWrapping.of(text), left);
  }

  /** Whether a row begins with a bar. */
  private static boolean isBarred(Model model) {
    return model.cells().get(0).pieces().isEmpty();
  }

  /** Whether bent quotation marks that open are closed. */
  private static boolean isQuoted(String text) {
    return text.chars().filter(c -> c == '\u201C').count()
        == text.chars().filter(c -> c == '\u201D').count();
  }

  private static boolean isElement(Piece piece) {
    return piece instanceof Piece.Group group && group.open().startsWith("<");
  }

  /** Writes one; empty where nothing of it would be left. */
  static Optional<EntryDraft> of(
      Model model, SlotValues slotValues, Customs customs, TableColumns tableColumns) {
    EntryWriter entryWriter = new EntryWriter(slotValues, customs);
    boolean row = model.entry().form() == EntryForm.ROW;
    boolean html = model.cells().get(0).pieces().stream().limit(1).anyMatch(EntryDraft::isElement);
    Escape escape = html ? Escape.HTML : row ? Escape.CELL : Escape.MARKDOWN;
    StringBuilder text =
        new StringBuilder(model.prefix().replace("\uE000", slotValues.number().orElse("1")));
    boolean says = false;
    List<Model.Cell> cells = model.cells();
    for (int i = 0; i < cells.size(); i++) {
      Model.Cell cell = cells.get(i);
      Written written = entryWriter.sequence(cell.pieces(), escape);
      says |= written.state() == Written.State.VALUE;
      text.append(row ? tableColumns.cell(i, cell, written) : written.text());
    }
    if (row && !html && !isBarred(model) && text.toString().stripLeading().startsWith("|")) {
      text.insert(0, "|"); // the first cell is empty, and its bar would be taken for the outer one
    }
    return says && Blocks.closes(text.toString()) && isQuoted(text.toString())
        ? Optional.of(new EntryDraft(model, text.toString(), entryWriter.left()))
        : Optional.empty();
  }
}
