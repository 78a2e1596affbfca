package dev.shelfcheck.write;

import java.util.List;

/** What an entry's text is made of. */
sealed interface Piece {
  /** Text that is no slot: a label, or what is said of one work alone. */
  record FixedText(String text) implements Piece {}

  /** What stands between: blanks, commas, dashes, a line's end. */
  record Gap(String text) implements Piece {}

  /** A slot. */
  record Filled(ValueSlot valueSlot) implements Piece {}

  /**
   * What is held together: emphasis, brackets, quotation marks, an element of HTML.
   *
   * @param kept whether it stays where nothing is in it, as a cell of a table does
   */
  record Group(String open, List<Piece> inner, String close, boolean kept) implements Piece {
    public Group {
      inner = List.copyOf(inner);
    }
  }

  /**
   * A link or an image.
   *
   * @param head what stands before its label, where it leads included in HTML
   * @param label what is shown
   * @param tail what stands behind its label, where it leads included in Markdown
   */
  record Linked(List<Piece> head, List<Piece> label, List<Piece> tail, boolean image)
      implements Piece {
    public Linked {
      head = List.copyOf(head);
      label = List.copyOf(label);
      tail = List.copyOf(tail);
    }
  }
}
