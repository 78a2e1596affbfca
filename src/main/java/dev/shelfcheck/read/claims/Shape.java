package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prose with what the title's search asks of it: which link, which style stands at a character.
 */
final class Shape {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.+-]*");

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
    return text.codePoints()
        .anyMatch(c -> Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100));
  }

  /** How many words a range has; two wide characters count as one. */
  int words(int from, int to) {
    return words(text().substring(from, Math.max(from, to)));
  }

  static int words(String text) {
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      wide +=
          Character.isIdeographic(text.charAt(i))
                  || (text.charAt(i) >= 0x3040 && text.charAt(i) < 0x3100)
              ? 1
              : 0;
    }
    Matcher m =
        WORD.matcher(wide > 0 ? text.replaceAll("[\\p{IsHan}\\x{3040}-\\x{30ff}]+", " ") : text);
    int words = wide / 2;
    while (m.find()) {
      words++;
    }
    return words;
  }
}
