package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkRole;
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
              || (kind == TextKind.LABEL && (Venues.isVenue(shown) || Venues.isHoused(shown)))
              || Labels.isCitation(shown)
              || kind == TextKind.DATE
              || (kind == TextKind.NAMES && !link.isPicture())
              || (kind == TextKind.NAME && isTag(prose.text(), link, title))
              || (kind == TextKind.NAME && link.from() >= title.to() && isPerson(prose, link))
              || (link.from() >= title.to() && Issue.is(shown))
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

  /** Whether square brackets stand about a link before the title, as about a venue. */
  private static boolean isTag(String text, Anchor link, Range title) {
    return link.to() <= title.from()
        && Scan.at(text, link.from() - 1) == '['
        && text.startsWith("]", link.to());
  }

  /** Whether a family name is all that a link shows, and a page or nothing known it leads to. */
  private static boolean isPerson(Prose prose, Anchor link) {
    String shown = prose.text().substring(link.from(), link.to());
    LinkRole role = Roles.of(shown, link.target());
    return !link.isPicture()
        && (role == LinkRole.PAPER || role == LinkRole.PROJECT)
        && LooseNames.families(shown).isPresent();
  }

  /** What a stretch of the text says, with its place in the document. */
  <T> Stated<T> stated(T value, int from, int to) {
    return new Stated<>(value, prose.span(from, to));
  }

  /** The same with nothing in it from an offset on. */
  Blanked until(int end) {
    return new Blanked(text.substring(0, end) + "\n".repeat(text.length() - end), prose);
  }
}
