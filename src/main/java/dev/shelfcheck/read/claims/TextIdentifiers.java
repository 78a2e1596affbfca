package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Sighting;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.List;

/** Identifiers that stand in a text itself, outside its links. */
final class TextIdentifiers {
  private TextIdentifiers() {}

  /**
   * The identifiers of a piece of an entry.
   *
   * @param own up to where what is named is the entry's own work
   */
  static List<IdentifierMention> in(Prose prose, int own) {
    if (prose.text().isBlank()) {
      return List.of();
    }
    return Identifiers.inText(prose.text()).stream()
        .filter(s -> prose.anchors().stream().noneMatch(a -> overlaps(a, s)))
        .flatMap(
            s ->
                s.seen().identifiers().stream()
                    .map(
                        id ->
                            new IdentifierMention(
                                id,
                                prose.span(s.span().start(), s.span().end()),
                                s.span().start() < own)))
        .toList();
  }

  private static boolean overlaps(Anchor anchor, Sighting sighting) {
    return anchor.from() < sighting.span().end() && sighting.span().start() < anchor.to();
  }
}
