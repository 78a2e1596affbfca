package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Span;

/**
 * A part of an entry's text beside its title that something sets apart, and where it stands.
 *
 * @param range within the piece's text
 */
record Stretch(Site site, Blanked around, Range range) {
  String text() {
    return around.text().substring(range.from(), range.to());
  }

  /** The same with blanks where something else was read. */
  String spoken() {
    return text().replace('\u0001', ' ');
  }

  /** The last characters of the piece before it. */
  String before(int most) {
    return around.text().substring(Math.max(0, range.from() - most), range.from());
  }

  /** The piece with nothing in it but this stretch. */
  Blanked alone() {
    StringBuilder out = new StringBuilder("\n".repeat(around.text().length()));
    out.replace(range.from(), range.to(), text());
    return new Blanked(out.toString(), around.prose());
  }

  /** Whether what was read elsewhere begins in it. */
  boolean holds(Span read) {
    Span own = around.prose().span(range.from(), range.to());
    return own.start() <= read.start() && read.start() < own.end();
  }
}
