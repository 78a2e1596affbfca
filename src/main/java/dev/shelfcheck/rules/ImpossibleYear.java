package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The listed year cannot be the work's. */
final class ImpossibleYear implements Rule.OfDocument {
  /** A venue's year may stand before its paper's posting by so many years, and no more. */
  private static final int SLACK = 1;

  private final int today;

  ImpossibleYear(RunFacts facts) {
    this.today = facts.today().getYear();
  }

  @Override
  public RuleId id() {
    return new RuleId("impossible-year");
  }

  @Override
  public Stream<Check> check(Document document) {
    return document.entries().stream()
        .flatMap(e -> e.claim().year().stream().map(y -> check(document, e, y)));
  }

  private Check check(Document document, Entry entry, Stated<Integer> year) {
    Subject subject = Subject.of(document, entry, year.span());
    if (year.value() > today + (ofVenue(entry, year) ? 1 : 0)) {
      return broken(subject, year.value() + " is still to come", List.of());
    }
    Optional<ArxivId> first =
        entry.ownIdentifiers().stream()
            .flatMap(id -> id instanceof ArxivId a ? Stream.of(a) : Stream.empty())
            .min(Comparator.comparing(ArxivId::posted));
    return first
        .filter(id -> id.posted().getYear() - year.value() > SLACK)
        .map(
            id ->
                broken(
                    subject,
                    id.canonical()
                        + " was posted in "
                        + id.posted().getYear()
                        + ", the list says "
                        + year.value(),
                    List.of(id)))
        .orElseGet(() -> Check.holds(subject));
  }

  /** A conference takes papers in the year before it meets. */
  private static boolean ofVenue(Entry entry, Stated<Integer> year) {
    return entry.claim().venue().filter(v -> v.span().overlaps(year.span())).isPresent();
  }

  private static Check broken(Subject subject, String what, List<ArxivId> identifiers) {
    Finding finding =
        Finding.of(
                subject,
                new Message(
                    what,
                    identifiers.isEmpty()
                        ? ""
                        : "either the year or the link belongs to another work",
                    "open the work and correct the year, or the link"))
            .identifiers(identifiers);
    return Check.broken(
        identifiers.isEmpty()
            ? finding
            : finding.claims(
                Map.of(
                    "listedYear",
                    subject.document().map(d -> d.slice(subject.span())).orElse(""))));
  }
}
