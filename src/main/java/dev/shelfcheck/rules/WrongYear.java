package dev.shelfcheck.rules;

import dev.shelfcheck.compare.YearComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.record.YearOnRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The listed year lies two years or more outside those in which the work appeared. */
final class WrongYear implements Rule.OfEntries {
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
    YearOnRecord beside = new YearOnRecord(listing, year, known.value(), compared.get());
    if (!listing.leadsTo(known.value()) && !beside.isOfNoOtherVersion()) {
      return KnownWork.undecided(listing, "its link is not known, only another version");
    }
    boolean linked = listing.identifiers().isEmpty() && listing.linked();
    if (linked || listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only a work of its title");
    }
    if (beside.isOfUnknownPublication()) {
      return KnownWork.undecided(listing, "its record knows of no publication, the list does");
    }
    if (beside.isRight()) {
      return Check.holds(listing.subject());
    }
    return beside.isExplained()
        ? KnownWork.undecided(listing, "a preprint's date does not tell when it was published")
        : Check.broken(finding(beside, known));
  }

  private static Finding finding(YearOnRecord beside, Witnessed<Work> known) {
    Listing listing = beside.listing();
    int year = beside.year().value();
    String when = beside.known();
    String work = MessageWords.work(known.value());
    Finding finding =
        Finding.of(
                Subject.of(listing.document(), listing.entry(), beside.year().span()),
                "listed as of " + year + ", but " + work + " is of " + when,
                beside.compared().tooEarly()
                    ? "it did not exist yet"
                    : "no appearance that late is known",
                "correct the year, or the link if another work is meant")
            .identifiers(listing.identifiers())
            .claims(Map.of("listedYear", String.valueOf(year), "registryYears", when))
            .evidence(known.evidence());
    return beside.isSure() ? finding : finding.severity(Severity.ADVICE);
  }
}
