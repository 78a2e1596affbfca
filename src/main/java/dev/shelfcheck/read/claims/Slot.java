package dev.shelfcheck.read.claims;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A place in the layout of an entry where its title may stand.
 *
 * @param part the piece of the entry, its column in a row
 * @param frame how it is set apart
 * @param nth which of those in the piece, from 0
 */
record Slot(int part, SlotFrame frame, int nth) {
  /** How a stretch of text is set apart. */
  enum SlotFrame {
    /** By nothing: it is what the piece begins with. */
    OPENING,
    QUOTED,
    LINKED,
    BOLD,
    ITALIC,
    /** By people, as in a bibliography, who stand before it. */
    CITED
  }

  /** One number for each, for those who do not know what slots are. */
  int number() {
    return (part * SlotFrame.values().length + List.of(SlotFrame.values()).indexOf(frame))
            * Candidates.EACH
        + nth;
  }

  /** In words: {@code the first bold text}. */
  String words(String column) {
    String what =
        switch (frame) {
          case OPENING -> nth == 0 ? "the first words" : "the words behind the first";
          case CITED -> "the words behind the people";
          case LINKED -> (nth == 0 ? "the first" : "the second") + " link's text";
          case QUOTED, BOLD, ITALIC ->
              (nth == 0 ? "the first " : "the second ")
                  + frame.name().toLowerCase(Locale.ROOT)
                  + " text";
        };
    return what + (column.isEmpty() ? part == 0 ? "" : " of piece " + (part + 1) : " of " + column);
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Slot that
        && part == that.part
        && frame == that.frame
        && nth == that.nth;
  }

  @Override
  public int hashCode() {
    return Objects.hash(part, frame, nth);
  }
}
