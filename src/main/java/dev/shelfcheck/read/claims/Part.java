package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Prose;

/**
 * A piece of an entry.
 *
 * @param label the header of its column, empty outside tables and under blank headers
 */
public record Part(Kind kind, String label, Prose prose) {
  /** What a piece is to its entry. */
  public enum Kind {
    /** Where the title stands. */
    LEAD,
    /** A cell of a row. */
    CELL,
    /** A line of authors, dates or labelled links below the lead. */
    DETAIL,
    /** A remark: what it links is mentioned, unless labelled. */
    NOTE
  }
}
