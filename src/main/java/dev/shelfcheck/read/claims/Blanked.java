package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;

/**
 * A piece's text around its title: labelled links are blanked to one mark ({@code U+0001}), the
 * title to another ({@code U+0002}), so that neither is read for names or dates.
 *
 * @param text as long as the prose's own
 */
record Blanked(String text, Prose prose) {
  static Blanked of(Prose prose, Range title) {
    StringBuilder out = new StringBuilder(prose.text());
    for (Anchor link : prose.anchors()) {
      String shown = prose.text().substring(link.from(), link.to());
      TextKind kind = TextKind.of(shown);
      boolean speaks =
          kind == TextKind.VENUE
              || (kind == TextKind.LABEL && Venues.isVenue(shown))
              || Labels.isCitation(shown)
              || kind == TextKind.DATE
              || (kind == TextKind.NAMES && !link.isPicture())
              || (link.from() < title.to() && title.from() < link.to());
      for (int i = link.from(); i < link.to() && !speaks; i++) {
        out.setCharAt(i, '\u0001');
      }
    }
    for (int i = title.from(); i < title.to(); i++) {
      out.setCharAt(i, '\u0002');
    }
    return new Blanked(out.toString(), prose);
  }

  /** What a stretch of the text says, with its place in the document. */
  <T> Stated<T> stated(T value, int from, int to) {
    return new Stated<>(value, prose.span(from, to));
  }
}
