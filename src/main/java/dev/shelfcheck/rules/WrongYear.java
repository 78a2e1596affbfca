package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.compare.YearComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.Appearance;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The listed year lies two years or more outside those in which the work appeared. */
final class WrongYear implements Rule.OfEntries {
  private static final int LONG = 4;

  @Override
  public RuleId id() {
    return new RuleId("wrong-year");
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .flatMap(
            l ->
                l.entry().claim().year().stream()
                    .map(year -> KnownWork.of(l, known -> judge(l, year, known))));
  }

  private static Check judge(Listing listing, Stated<Integer> year, Witnessed<Work> known) {
    if (listing.identifiers().stream().anyMatch(i -> i.value().startsWith(year.value() + "."))) {
      return KnownWork.undecided(listing, "the year stands in its arXiv id, and may be none");
    }
    Optional<YearComparison> compared = YearComparison.of(year.value(), known.value());
    if (compared.isEmpty()) {
      return KnownWork.undecided(listing, "its years are not known");
    }
    YearComparison c = compared.get();
    if (!listing.leadsTo(known.value()) && !unpublished(listing, c)) {
      return KnownWork.undecided(listing, "its link is not known, only another version");
    }
    boolean linked = listing.identifiers().isEmpty() && listing.linked();
    if (linked || listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only a work of its title");
    }
    if (c.tooLate() && publishedAsListed(listing) && !Venue.published(known.value().venues())) {
      return KnownWork.undecided(listing, "its record knows of no publication, the list does");
    }
    if (!c.tooEarly() && !c.tooLate()) {
      return Check.holds(listing.subject());
    }
    return explained(listing, year, known.value(), c)
        ? KnownWork.undecided(listing, "a preprint's date does not tell when it was published")
        : Check.broken(finding(listing, year, known, c));
  }

  /** Whether the list names where the work was published. */
  private static boolean publishedAsListed(Listing listing) {
    return listing.entry().claim().venue().filter(v -> Venue.names(v.value())).isPresent();
  }

  private static Finding finding(
      Listing listing, Stated<Integer> year, Witnessed<Work> known, YearComparison c) {
    Work work = known.value();
    String when = years(work);
    Finding finding =
        Finding.of(
                Subject.of(listing.document(), listing.entry(), year.span()),
                new Message(
                    "listed as of "
                        + year.value()
                        + ", but "
                        + MessageWords.work(work)
                        + " is of "
                        + when,
                    c.tooEarly() ? "it did not exist yet" : "no appearance that late is known",
                    "correct the year, or the link if another work is meant"))
            .identifiers(listing.identifiers())
            .claims(Map.of("listedYear", String.valueOf(year.value()), "registryYears", when))
            .evidence(known.evidence());
    return sure(work, c) ? finding : finding.severity(Severity.ADVICE);
  }

  /**
   * Whether the year may be that of an appearance which the record does not have: one in a journal
   * of which only the preprint is known, whose posting was early or late: of a citation that names
   * where it appeared late by any time, and early by little.
   */
  private static boolean explained(
      Listing listing, Stated<Integer> year, Work work, YearComparison c) {
    boolean preprint = !Venue.published(work.venues());
    return listing.document().kind().isBibliography()
        ? preprint && (c.tooEarly() || Math.abs(c.off()) < LONG) && cited(listing)
        : preprint
            && (c.tooLate()
                || Appearance.of(
                        listing.document(),
                        listing.entry(),
                        year,
                        work.firstPosted().orElse(year.value()))
                    .elsewhere());
  }

  /** Whether a citation says where its work appeared: a venue, a publisher, another place. */
  private static boolean cited(Listing listing) {
    return new BibtexEntry(listing.document(), listing.entry()).saysWhere();
  }

  /** Whether a citation names no venue that could be of another year, by far. */
  private static boolean unpublished(Listing listing, YearComparison c) {
    return listing.document().kind().isBibliography()
        && listing.entry().claim().venue().isEmpty()
        && Math.abs(c.off()) >= LONG;
  }

  /** A known first posting begins the years, a known publication ends them; else two more count. */
  private static boolean sure(Work work, YearComparison c) {
    if (Math.abs(c.off()) >= LONG) {
      return true;
    }
    return c.tooEarly() ? work.firstPosted().isPresent() : Venue.published(work.venues());
  }

  private static String years(Work work) {
    TreeSet<Integer> years = new TreeSet<>(work.years());
    work.firstPosted().ifPresent(years::add);
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
