package dev.shelfcheck.write;

import java.util.ArrayList;
import java.util.List;

/** The slots of some pieces, in order, those inside others included. */
final class Slots {
  private Slots() {}

  static List<ValueSlot> of(List<Piece> pieces) {
    List<ValueSlot> valueSlots = new ArrayList<>();
    pieces.forEach(p -> add(p, valueSlots));
    return valueSlots;
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
