package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;

/** How likely a piece is to hold the title. */
final class TitleCell {
  /** What is taken from a cell that shows nothing but an address, whatever its header says. */
  private static final int ADDRESS = 200;

  /** The text that leads a block, where there is one: more than any cell can have. */
  private static final int FIRST = 1000;

  /** A header that says what stands below it outweighs all that a cell shows but a citation. */
  private static final int SAID = 100;

  // What a cell shows is added up: a title's link, people in its place, a label or a venue, a whole
  // citation, a title's length; chosen.
  private static final int LINKED = 60;
  private static final int PEOPLE = 60;
  private static final int LABEL = 90;
  private static final int CITED = 150;
  private static final int LENGTH = 20;

  // Words of most titles, and more than any has.
  private static final int USUAL = 40;
  private static final int LONGEST = 60;

  private TitleCell() {}

  private static boolean showsAddress(Prose prose) {
    String text = prose.text().strip();
    return text.contains("://") && text.indexOf(' ') < 0;
  }

  static int score(Part part, int index) {
    return switch (part.kind()) {
      case LEAD -> FIRST;
      case CELL -> cell(part, index);
      default -> Integer.MIN_VALUE;
    };
  }

  private static int cell(Part part, int index) {
    Prose prose = part.prose();
    int words = Shape.words(prose.text());
    if (words == 0 && (prose.text().isBlank() || prose.anchors().isEmpty())) {
      return Integer.MIN_VALUE;
    }
    Headers header = Headers.of(part.label());
    int named =
        switch (header) {
          case TITLE -> SAID;
          case NAME -> LENGTH;
          case YEAR, VENUE, SOURCE, AUTHORS, REMARK -> -SAID;
          case NONE -> 0;
        };
    int linked = titleLink(prose) ? LINKED : 0;
    int length =
        words >= WordCounts.TITLE && words <= USUAL ? LENGTH : words > LONGEST ? -LENGTH : 0;
    int address = showsAddress(prose) ? ADDRESS : 0;
    return named + linked + length - index - address - (header == Headers.NAME ? 0 : doubt(prose));
  }

  /** How much a text looks like a label, a venue or people; a column of names holds such names. */
  private static int doubt(Prose prose) {
    int label = Labels.isLabel(prose.text()) || Venues.isVenue(prose.text()) ? LABEL : 0;
    int cited = CellFacts.cites(prose.text()) ? CITED : 0;
    return label + cited + (Names.read(prose.text()).isPresent() ? PEOPLE : 0);
  }

  /** Whether a text has a link of several words that is no label. */
  static boolean titleLink(Prose prose) {
    Shape shape = Shape.of(prose);
    for (Anchor link : shape.links()) {
      if (!shape.isLabel(link) && shape.words(link.from(), link.to()) >= WordCounts.TITLE) {
        return true;
      }
    }
    return false;
  }
}
