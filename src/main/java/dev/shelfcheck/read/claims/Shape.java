package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import java.util.List;
import java.util.Optional;

/**
 * A prose with what the title's search asks of it: which link, which style stands at a character.
 */
final class Shape {
  private final Prose prose;
  private final List<Anchor> links;

  Shape(Prose prose) {
    this.prose = prose;
    this.links = prose.anchors().stream().filter(a -> !a.isPicture()).toList();
  }

  Prose prose() {
    return prose;
  }

  String text() {
    return prose.text();
  }

  List<Anchor> links() {
    return links;
  }

  Optional<Anchor> linkAt(int at) {
    return links.stream().filter(a -> a.from() <= at && at < a.to()).findFirst();
  }

  Optional<Mark> markAt(int at, Style style) {
    return prose.marks().stream()
        .filter(m -> m.style() == style && m.from() <= at && at < m.to())
        .findFirst();
  }

  /** Whether a link's text only labels it. */
  boolean isLabel(Anchor link) {
    String shown = prose.text().substring(link.from(), link.to());
    return Labels.isLabel(shown) || Venues.isVenue(shown) || link.target().startsWith("#");
  }

  /** Whether a text has Chinese or Japanese characters. */
  static boolean isWide(String text) {
    return text.codePoints().anyMatch(Shape::isWide);
  }

  /** How many words a range has; two wide characters count as one. */
  int words(int from, int to) {
    return words(text().substring(from, Math.max(from, to)));
  }

  static int words(String text) {
    int words = 0;
    int wide = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isWide(c) || isHan(c)) {
        wide += isWide(c) ? 1 : 0;
        within = false;
      } else if (Runs.isLetterOrNumber(c)) {
        words += within ? 0 : 1;
        within = true;
      } else {
        within &= "'’.+-".indexOf(c) >= 0;
      }
    }
    return words + wide / 2;
  }

  private static boolean isHan(int c) {
    return c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100);
  }
}
