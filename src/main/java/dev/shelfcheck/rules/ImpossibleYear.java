package dev.shelfcheck.rules;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.TitleLinks;
import dev.shelfcheck.rules.entry.YearPlace;
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

  private static final Set<String> YEAR = Set.of("year", "date");

  /** A digit too many, or one too few of our times; {@code 350} may be a year of old. */
  private static final Pattern NO_YEAR = Pattern.compile("\\d{5,7}|19\\d|20\\d|[3-9]\\d{3}");

  private static final String TODO = "open the work and correct the year, or the link";

  private final int today;

  ImpossibleYear(RunFacts facts) {
    this.today = facts.today().getYear();
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Stream.concat(
        entries.stream()
            .flatMap(e -> e.claim().year().stream().map(y -> new YearPlace(document, e, y)))
            .map(this::check),
        BibtexEntry.inAny(document, entries)
            .filter(c -> c.entry().claim().year().isEmpty())
            .flatMap(
                c ->
                    c.own().filter(f -> YEAR.contains(BibtexEntry.name(f))).map(f -> check(c, f))));
  }

  /** A field for the year that holds a number and no year. */
  private static Check check(BibtexEntry bibtexEntry, Field field) {
    Subject subject = bibtexEntry.at(field.span());
    return NO_YEAR.matcher(field.text()).matches()
        ? Check.broken(Finding.of(subject, "\"" + field.text() + "\" is no year", TODO))
        : Check.holds(subject);
  }

  private Check check(YearPlace place) {
    int year = place.year().value();
    Subject subject = Subject.of(place.document(), place.entry(), place.year().span());
    if (year > today + (place.isOfVenue() ? 1 : 0)) {
      return Check.broken(Finding.of(subject, year + " is still to come", TODO));
    }
    return Check.of(
        subject,
        firstPosting(place.entry())
            .filter(id -> id.posted().getYear() - year > SLACK)
            .filter(id -> !id.value().startsWith(year + "."))
            .filter(id -> !TitleLinks.isSoftware(place.entry()))
            .filter(id -> place.isDate() || !isElsewhere(place, id))
            .map(id -> finding(subject, id, place)));
  }

  private static Optional<ArxivId> firstPosting(Entry entry) {
    return entry.ownIdentifiers().stream()
        .flatMap(id -> id instanceof ArxivId a ? Stream.of(a) : Stream.empty())
        .min(Comparator.comparing(ArxivId::posted));
  }

  /** Whether the work may have appeared in the listed year without being posted. */
  private static boolean isElsewhere(YearPlace place, ArxivId id) {
    Document document = place.document();
    Entry entry = place.entry();
    return Appearance.of(document, entry, place.year(), id.posted().getYear()).elsewhere()
        || (BibtexEntry.isCited(entry)
            && entry.claim().venue().isEmpty()
            && new BibtexEntry(document, entry).appearedElsewhere());
  }

  private static Finding finding(Subject subject, ArxivId id, YearPlace place) {
    int year = place.year().value();
    int posted = id.posted().getYear();
    boolean old = Appearance.isBeforeHabit(year) && !place.isDate();
    boolean published = place.isOfPublication() && posted - year <= LATE;
    Finding finding =
        Finding.of(
                subject,
                id.canonical() + " was posted in " + posted + ", the list says " + year,
                "either the year or the link belongs to another work",
                TODO)
            .identifiers(List.of(id))
            .claims(Map.of("listedYear", place.document().slice(subject.span())));
    return old || published ? finding.severity(Severity.ADVICE) : finding;
  }
}
