package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Understanding;

/**
 * Where an entry's title stands.
 *
 * @param part which piece, -1 where none holds it
 * @param range within the piece, empty where the entry has no title
 */
record Titling(int part, Range range, Understanding understanding) {
  /** Nowhere, and that is what the text says. */
  static final Titling NONE = new Titling(-1, Range.NOWHERE, Understanding.SURE);

  boolean isWhere(Titling other) {
    return part == other.part && range.equals(other.range);
  }

  Titling with(Understanding other) {
    return new Titling(part, range, other);
  }
}
