package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.address.IdentifierLabel;
import dev.shelfcheck.rules.address.NoDoi;
import dev.shelfcheck.rules.address.StandardNumber;
import dev.shelfcheck.rules.address.UnfinishedAddress;
import dev.shelfcheck.rules.edit.Repeats;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in an identifier's place cannot be one. */
final class ImpossibleIdentifier implements Rule.OfEntries {
  private final YearMonth today;

  ImpossibleIdentifier(RunFacts facts) {
    this.today = YearMonth.from(facts.today());
  }

  @Override
  public RuleId id() {
    return new RuleId("impossible-identifier");
  }

  private record Place(Subject subject, String text, Optional<String> reason) {
    String scheme() {
      return text.substring(0, text.indexOf(':'));
    }
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    Stream<Place> listed = entries.stream().flatMap(e -> places(document, e));
    Stream<Place> loose =
        document.looseLinks().stream()
            .flatMap(l -> places(Subject.of(document, l.targetSpan()), l));
    Stream<Check> linked =
        Stream.concat(
            Stream.concat(listed, loose).map(ImpossibleIdentifier::check),
            UnfinishedAddress.in(document, entries));
    return Stream.concat(
        linked,
        Repeats.joined(
            BibtexEntry.inAny(document, entries)
                .flatMap(c -> c.own().flatMap(f -> Stream.concat(number(c, f), NoDoi.in(c, f)))),
            Finding::key));
  }

  /** What a book or a journal is numbered by ends with a digit that the others make. */
  private static Stream<Check> number(BibtexEntry bibtexEntry, Field field) {
    return StandardNumber.in(BibtexEntry.name(field), bibtexEntry.written(field))
        .map(
            n ->
                n.isSound()
                    ? Check.holds(bibtexEntry.at(field.span()))
                    : Check.broken(
                        Finding.of(
                                bibtexEntry.at(n.span().shift(field.span().start())),
                                new Message(
                                    "there is no " + n.kind() + " " + n.written() + ": " + n.why(),
                                    "no shop, library or registry finds it",
                                    "look the number up and correct it"))
                            .severity(n.isOther() ? Severity.ADVICE : Severity.WARNING)
                            .key(n.written())));
  }

  private Stream<Place> places(Document document, Entry entry) {
    Stream<Place> linked =
        entry.links().stream().flatMap(l -> places(Subject.of(document, entry, l.targetSpan()), l));
    return Stream.concat(linked, inText(document, entry));
  }

  private Stream<Place> places(Subject subject, Link link) {
    return Stream.concat(
        link.identifiers().stream()
            .map(
                id ->
                    new Place(
                        subject,
                        id.canonical(),
                        id instanceof ArxivId a ? future(a) : Optional.empty())),
        link.impossible().stream().map(i -> place(subject, i)));
  }

  private static Place place(Subject subject, dev.shelfcheck.model.InvalidIdentifier none) {
    return new Place(subject, none.scheme() + ":" + none.text(), Optional.of(none.reason()));
  }

  private static Stream<Place> inText(Document document, Entry entry) {
    return Identifiers.inText(document.slice(entry.span())).stream()
        .flatMap(
            s -> {
              Span span = s.span().shift(entry.span().start());
              return entry.links().stream().anyMatch(l -> says(document, l, span))
                  ? Stream.empty()
                  : s.seen().impossible().stream()
                      .map(i -> place(Subject.of(document, entry, span), i));
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

  private Optional<String> future(ArxivId id) {
    return id.posted().isAfter(today)
        ? Optional.of(id.posted() + " is still to come")
        : Optional.empty();
  }

  private static Check check(Place place) {
    return place
        .reason()
        .map(
            reason ->
                Check.broken(
                    Finding.of(
                            place.subject(),
                            new Message(
                                "there is no " + place.text() + ": " + reason,
                                "the link leads nowhere",
                                "look the work up and correct the identifier"))
                        .recurring(
                            new Recurring(
                                place.scheme() + " identifiers do not exist: " + reason,
                                place.text(),
                                "look the works up and correct their identifiers"))
                        .key(place.text())))
        .orElseGet(() -> Check.holds(place.subject()));
  }
}
