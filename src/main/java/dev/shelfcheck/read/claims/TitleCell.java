package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;

/** How likely a piece is to hold the title. */
final class TitleCell {
  /** What is taken from a cell that shows nothing but an address, whatever its header says. */
  private static final int ADDRESS = 200;

  private TitleCell() {}

  private static boolean showsAddress(Prose prose) {
    String text = prose.text().strip();
    return text.contains("://") && text.indexOf(' ') < 0;
  }

  static int score(Part part, int index) {
    return switch (part.kind()) {
      case LEAD -> 1000;
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
          case TITLE -> 100;
          case NAME -> 20;
          case YEAR, VENUE, SOURCE, AUTHORS, REMARK -> -100;
          case NONE -> 0;
        };
    int linked = titleLink(prose) ? 60 : 0;
    int length = words >= 3 && words <= 40 ? 20 : words > 60 ? -20 : 0;
    int address = showsAddress(prose) ? ADDRESS : 0;
    return named + linked + length - index - address - (header == Headers.NAME ? 0 : doubt(prose));
  }

  /** How much a text looks like a label, a venue or people; a column of names holds such names. */
  private static int doubt(Prose prose) {
    int label = Labels.isLabel(prose.text()) || Venues.isVenue(prose.text()) ? 90 : 0;
    int cited = CellFacts.cites(prose.text()) ? 150 : 0;
    return label + cited + (Names.read(prose.text()).isPresent() ? 60 : 0);
  }

  /** Whether a text has a link of several words that is no label. */
  static boolean titleLink(Prose prose) {
    Shape shape = Shape.of(prose);
    for (Anchor link : shape.links()) {
      if (!shape.isLabel(link) && shape.words(link.from(), link.to()) >= 3) {
        return true;
      }
    }
    return false;
  }
}
