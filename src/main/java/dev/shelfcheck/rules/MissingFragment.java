package dev.shelfcheck.rules;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.SpanIndex;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.edit.Repeats;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.DocumentAnchors;
import java.util.Optional;
import java.util.stream.Stream;

/** A link leads to a place in its own file that is not there. */
final class MissingFragment implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    DocumentAnchors documentAnchors = DocumentAnchors.of(document);
    SpanIndex contents =
        new SpanIndex(StaleContents.items(document).stream().map(ContentsItem::span).toList());
    return Repeats.joined(checks(document, documentAnchors, contents), Finding::key);
  }

  private static Stream<Check> checks(
      Document document, DocumentAnchors documentAnchors, SpanIndex contents) {
    return LinkPlace.of(document)
        .filter(p -> p.link().target().startsWith("#"))
        .filter(p -> !contents.overlaps(p.link().span()))
        .map(p -> check(p, documentAnchors));
  }

  /** Whether it is a heading's own text, which leads back to somewhere and not to itself. */
  private static boolean inHeading(LinkPlace place) {
    return place.document().headings().stream()
        .anyMatch(h -> h.span().contains(place.link().span()));
  }

  private static Check check(LinkPlace place, DocumentAnchors documentAnchors) {
    Link link = place.link();
    if (documentAnchors.lead(link.target().substring(1))) {
      return Check.holds(place.subject());
    }
    Optional<String> advice = inHeading(place) ? Optional.empty() : documentAnchors.nearest(link);
    Finding finding =
        Finding.of(
                place.subject(),
                link.target() + " leads to no heading and no anchor of this file",
                advice.orElse("link the heading that is meant"))
            .key(link.target());
    return Check.broken(
        advice.isPresent()
            ? finding
            : finding.recurring(
                "links lead to no heading and no anchor of this file",
                link.target(),
                "link the headings that are meant"));
  }
}
