package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.address.IdentifierLabel;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A link's text writes the identifier of its target in another form. */
final class UncanonicalLinkText implements Rule.OfEntries {
  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return LinkPlace.of(document, entries)
        .filter(p -> !p.link().identifiers().isEmpty())
        .flatMap(p -> check(document, p).stream());
  }

  private static Optional<Check> check(Document document, LinkPlace place) {
    return IdentifierLabel.of(document, place.link())
        .map(label -> Check.broken(finding(place, label)))
        .or(
            () ->
                IdentifierLabel.names(place.link().text())
                    ? Optional.of(Check.holds(place.subject()))
                    : Optional.empty());
  }

  private static Finding finding(LinkPlace place, IdentifierLabel label) {
    Span span = label.span().orElse(place.link().span());
    Finding finding =
        Finding.of(
                Subject.of(place.document(), place.entry(), span),
                "the text says " + label.said() + ", the link " + label.meant(),
                "write " + label.meant())
            .key(label.said());
    Finding weighed = misinforms(label) ? finding : finding.severity(Severity.ADVICE);
    return label.span().map(s -> weighed.fix(fix(place, s, label.meant()))).orElse(weighed);
  }

  /** Whether whoever copies the text finds nothing by it. */
  private static boolean misinforms(IdentifierLabel label) {
    return !label.said().contains("/")
        && Identifiers.inText("arXiv:" + label.said()).stream()
            .allMatch(s -> s.seen().identifiers().isEmpty());
  }

  private static Fix fix(LinkPlace place, Span span, String meant) {
    return Fix.safe("Write it as the link does", place.document().path(), span, meant);
  }
}
