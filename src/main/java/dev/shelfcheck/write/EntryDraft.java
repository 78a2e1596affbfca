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

  /** Whether a row does not end with a bar, and its last cell says something. */
  private static boolean isOpen(Model model) {
    return !model.cells().get(model.cells().size() - 1).pieces().isEmpty();
  }

  private static boolean endsWithBar(StringBuilder text) {
    return text.toString().stripTrailing().endsWith("|");
  }

  /** Whether brackets are closed as often as they are opened. */
  boolean isBalanced() {
    return List.of("()", "[]", "{}", "（）", "【】").stream()
        .allMatch(b -> count(b.charAt(0)) == count(b.charAt(1)));
  }

  private long count(char bracket) {
    return text.substring(model.prefix().length()).chars().filter(c -> c == bracket).count();
  }

  /** Whether bent quotation marks that open are closed. */
  private static boolean isQuoted(String text) {
    return text.chars().filter(c -> c == '\u201C').count()
        == text.chars().filter(c -> c == '\u201D').count();
  }

  private static boolean isElement(Model model) {
    return model.cells().get(0).pieces().stream()
        .limit(1)
        .anyMatch(p -> p instanceof Piece.Group group && group.open().startsWith("<"));
  }

  /** Writes one; empty where nothing of it would be left. */
  static Optional<EntryDraft> of(
      Model model,
      SlotValues slotValues,
      GivenParts given,
      Customs customs,
      TableColumns tableColumns) {
    EntryWriter entryWriter = new EntryWriter(slotValues, given, customs);
    boolean row = model.entry().form() == EntryForm.ROW;
    boolean html = model.isHtml() || isElement(model);
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
    if (row && !html && isOpen(model) && endsWithBar(text)) {
      text.append(" |"); // the last cell is empty, and the bar before it would be taken for its own
    }
    String whole = row ? text.toString() : text.toString().stripTrailing();
    return says && Blocks.closes(whole) && isQuoted(whole)
        ? Optional.of(new EntryDraft(model, whole, entryWriter.left()))
        : Optional.empty();
  }
}
