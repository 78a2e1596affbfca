package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.TitleLinks;
import dev.shelfcheck.rules.record.Appearance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The listed year cannot be the work's. */
final class ImpossibleYear implements Rule.OfEntries {
  /** A venue's year may stand before its paper's posting by so many years, and no more. */
  private static final int SLACK = 1;

  /** Many a published paper was posted years after its conference. */
  private static final int LATE = 3;

  /** A year behind a name: {@code BMVC, 2021}. */
  private static final Pattern NAMED = Pattern.compile("\\p{L}[\\s,'’-]*$");

  private static final Set<String> YEAR = Set.of("year", "date");

  /** A digit too many, or one too few of our times; {@code 350} may be a year of old. */
  private static final Pattern NO_YEAR = Pattern.compile("\\d{5,7}|19\\d|20\\d|[3-9]\\d{3}");

  private static final int BEFORE = 4;

  private static final Pattern DATE = Pattern.compile("[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b");
  private static final int AFTER = 6;

  private final int today;

  ImpossibleYear(RunFacts facts) {
    this.today = facts.today().getYear();
  }

  @Override
  public RuleId id() {
    return new RuleId("impossible-year");
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Stream.concat(
        entries.stream().flatMap(e -> e.claim().year().stream().map(y -> check(document, e, y))),
        BibtexEntry.inAny(document, entries)
            .filter(c -> c.entry().claim().year().isEmpty())
            .flatMap(
                c ->
                    c.own().filter(f -> YEAR.contains(BibtexEntry.name(f))).map(f -> check(c, f))));
  }

  /** A field for the year that holds a number and no year. */
  private static Check check(BibtexEntry bibtexEntry, Field field) {
    return NO_YEAR.matcher(field.text()).matches()
        ? Check.broken(
            finding(bibtexEntry.at(field.span()), "\"" + field.text() + "\" is no year", List.of()))
        : Check.holds(bibtexEntry.at(field.span()));
  }

  private Check check(Document document, Entry entry, Stated<Integer> year) {
    Subject subject = Subject.of(document, entry, year.span());
    if (year.value() > today + (ofVenue(entry, year) ? 1 : 0)) {
      return Check.broken(finding(subject, year.value() + " is still to come", List.of()));
    }
    Optional<ArxivId> first =
        entry.ownIdentifiers().stream()
            .flatMap(id -> id instanceof ArxivId a ? Stream.of(a) : Stream.empty())
            .min(Comparator.comparing(ArxivId::posted));
    return first
        .filter(id -> id.posted().getYear() - year.value() > SLACK)
        .filter(id -> !id.value().startsWith(year.value() + "."))
        .filter(id -> !TitleLinks.isSoftware(entry))
        .filter(id -> isDate(document, year) || !elsewhere(document, entry, year, id))
        .map(
            id ->
                broken(
                    subject,
                    id,
                    year.value(),
                    published(document, entry, year),
                    Appearance.isBeforeHabit(year.value()) && !isDate(document, year)))
        .orElseGet(() -> Check.holds(subject));
  }

  private static Check broken(
      Subject subject, ArxivId id, int year, boolean published, boolean old) {
    int posted = id.posted().getYear();
    Finding finding =
        finding(
            subject,
            id.canonical() + " was posted in " + posted + ", the list says " + year,
            List.of(id));
    return Check.broken(
        old || (published && posted - year <= LATE) ? finding.severity(Severity.ADVICE) : finding);
  }

  private static boolean elsewhere(
      Document document, Entry entry, Stated<Integer> year, ArxivId id) {
    return Appearance.of(document, entry, year, id.posted().getYear()).elsewhere()
        || (BibtexEntry.isCited(entry)
            && entry.claim().venue().isEmpty()
            && new BibtexEntry(document, entry).appearedElsewhere());
  }

  /**
   * Whether the year begins a date: {@code 2023-08-15}, a day on which something was posted; that
   * of a citation is the day on which it appeared.
   */
  private static boolean isDate(Document document, Stated<Integer> year) {
    if (document.kind().isBibliography()) {
      return false;
    }
    String text = document.source().text();
    int end = year.span().end();
    return DATE.matcher(text.substring(end, Math.min(text.length(), end + AFTER))).lookingAt();
  }

  /** Whether the year is said to be a publication's, not the work's in general. */
  private static boolean published(Document document, Entry entry, Stated<Integer> year) {
    int start = year.span().start();
    String before = document.slice(new Span(Math.max(0, start - BEFORE), start));
    return ofVenue(entry, year) || NAMED.matcher(before).find();
  }

  /** A conference takes papers in the year before it meets. */
  private static boolean ofVenue(Entry entry, Stated<Integer> year) {
    return entry.claim().venue().filter(v -> v.span().overlaps(year.span())).isPresent();
  }

  private static Finding finding(Subject subject, String what, List<ArxivId> identifiers) {
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
    return identifiers.isEmpty()
        ? finding
        : finding.claims(
            Map.of("listedYear", subject.document().map(d -> d.slice(subject.span())).orElse("")));
  }
}
