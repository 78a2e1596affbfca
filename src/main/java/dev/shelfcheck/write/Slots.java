package dev.shelfcheck.write;

import java.util.ArrayList;
import java.util.List;

/** The slots of some pieces, in order, those inside others included. */
final class Slots {
  private Slots() {}

  static List<Slot> of(List<Piece> pieces) {
    List<Slot> slots = new ArrayList<>();
    pieces.forEach(p -> add(p, slots));
    return slots;
  }

  private static void add(Piece piece, List<Slot> slots) {
    if (piece instanceof Piece.Filled filled) {
      slots.add(filled.slot());
    } else if (piece instanceof Piece.Group group) {
      group.inner().forEach(p -> add(p, slots));
    } else if (piece instanceof Piece.Linked link) {
      link.head().forEach(p -> add(p, slots));
      link.label().forEach(p -> add(p, slots));
      link.tail().forEach(p -> add(p, slots));
    }
  }
}
