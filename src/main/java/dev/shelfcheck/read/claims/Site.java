package dev.shelfcheck.read.claims;

import java.util.Objects;

/**
 * Where a stretch of an entry stands beside its title. Entries written after one template have
 * their people at one site, their venues at another.
 *
 * @param piece the piece of the entry, counted from the one with the title; its column in a row
 * @param line the line, counted from the one in which the title ends; {@link #BEFORE_TITLE}
 * @param frame how it is set apart
 * @param nth which of those in the line, from 0
 * @param mark the sign that parts it from what stands before it, a blank where none does
 */
record Site(int piece, int line, SiteFrame frame, int nth, char mark) {
  /** Instead of a line's number, for what stands before the title. */
  static final int BEFORE_TITLE = -1;

  /** How a stretch is set apart from what stands around it. */
  enum SiteFrame {
    /** By stops, dashes or bars, before the title. */
    BEFORE,
    /** By the same, behind it. */
    BEHIND,
    BRACKETED,
    SLANTED,
    BOLD,
    CODE,
    /** It is a whole cell of a row. */
    CELL
  }

  /** The same whatever sign stands before it. */
  Site unmarked() {
    return new Site(piece, line, frame, nth, ' ');
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Site that
        && piece == that.piece
        && line == that.line
        && frame == that.frame
        && nth == that.nth
        && mark == that.mark;
  }

  @Override
  public int hashCode() {
    return Objects.hash(piece, line, frame, nth, mark);
  }

  @Override
  public String toString() {
    return "Site[piece="
        + piece
        + ", line="
        + line
        + ", frame="
        + frame
        + ", nth="
        + nth
        + ", mark="
        + mark
        + "]";
  }
}
