package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.InvalidIdentifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Subject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in an identifier's place.
 *
 * @param text it with its scheme before it
 * @param reason why it can be none, absent where it can
 */
public record StatedIdentifier(Subject subject, String text, Optional<String> reason) {

  /**
   * Those of some entries, in their links and their text, and of the links that are no entry's.
   *
   * @param today the month after which nothing was posted yet
   */
  public static Stream<StatedIdentifier> in(
      Document document, List<Entry> entries, YearMonth today) {
    Stream<StatedIdentifier> listed =
        entries.stream()
            .flatMap(e -> Stream.concat(linked(document, e, today), inText(document, e)));
    Stream<StatedIdentifier> loose =
        document.looseLinks().stream()
            .flatMap(l -> in(Subject.of(document, l.targetSpan()), l, today));
    return Stream.concat(listed, loose);
  }

  private static Stream<StatedIdentifier> linked(Document document, Entry entry, YearMonth today) {
    return entry.links().stream()
        .flatMap(l -> in(Subject.of(document, entry, l.targetSpan()), l, today));
  }

  private static Stream<StatedIdentifier> in(Subject subject, Link link, YearMonth today) {
    return Stream.concat(
        link.identifiers().stream()
            .map(id -> new StatedIdentifier(subject, id.canonical(), future(id, today))),
        link.impossible().stream().map(i -> of(subject, i)));
  }

  private static Optional<String> future(Identifier id, YearMonth today) {
    return id instanceof ArxivId arxiv && arxiv.posted().isAfter(today)
        ? Optional.of(arxiv.posted() + " is still to come")
        : Optional.empty();
  }

  private static StatedIdentifier of(Subject subject, InvalidIdentifier none) {
    return new StatedIdentifier(
        subject, none.scheme() + ":" + none.text(), Optional.of(none.reason()));
  }

  private static Stream<StatedIdentifier> inText(Document document, Entry entry) {
    return Identifiers.inText(document.slice(entry.span())).stream()
        .flatMap(
            s -> {
              Span span = s.span().shift(entry.span().start());
              return entry.links().stream().anyMatch(l -> says(document, l, span))
                  ? Stream.empty()
                  : s.seen().impossible().stream()
                      .map(i -> of(Subject.of(document, entry, span), i));
            });
  }

  /** Whether a place is the link's target, or a text that only misspells it. */
  private static boolean says(Document document, Link link, Span span) {
    return link.targetSpan().overlaps(span)
        || (link.span().overlaps(span)
            && IdentifierLabel.of(document, link)
                .flatMap(IdentifierLabel::span)
                .filter(span::overlaps)
                .isPresent());
  }

  /** The registry's name before the colon. */
  public String scheme() {
    return text.substring(0, text.indexOf(':'));
  }
}
