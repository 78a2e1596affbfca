package dev.shelfcheck.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The slots of some pieces, in order, those inside others included. */
final class Slots {
  private Slots() {}

  static List<ValueSlot> of(List<Piece> pieces) {
    List<ValueSlot> valueSlots = new ArrayList<>();
    pieces.forEach(p -> add(p, valueSlots));
    return valueSlots;
  }

  /** The words among some pieces, one behind another. */
  static String words(List<Piece> pieces) {
    return pieces.stream()
        .filter(p -> p instanceof Piece.FixedText)
        .map(p -> ((Piece.FixedText) p).text())
        .collect(Collectors.joining(" "));
  }

  private static void add(Piece piece, List<ValueSlot> valueSlots) {
    if (piece instanceof Piece.Filled filled) {
      valueSlots.add(filled.valueSlot());
    } else if (piece instanceof Piece.Group group) {
      group.inner().forEach(p -> add(p, valueSlots));
    } else if (piece instanceof Piece.Linked link) {
      link.head().forEach(p -> add(p, valueSlots));
      link.label().forEach(p -> add(p, valueSlots));
      link.tail().forEach(p -> add(p, valueSlots));
    }
  }
}
