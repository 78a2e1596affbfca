package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.entry.Shortened;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import dev.shelfcheck.rules.record.VenueOnRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The listed venue is not where the work was published. */
final class WrongVenue implements Rule.OfEntries {
  private static final String APPEARED = "appeared at ";
  private static final String REFUSED = "was not taken by it: ";

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .flatMap(
            l ->
                l.entry().claim().venue().stream()
                    .map(venue -> KnownWork.of(l, known -> judge(l, venue, known))));
  }

  private static Check judge(Listing listing, Stated<String> venue, Witnessed<Work> known) {
    VenueOnRecord beside = new VenueOnRecord(listing, venue, known.value());
    boolean other = !listing.leadsTo(known.value()) && !beside.isPreprint();
    if (other || listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only another version");
    }
    if (Shortened.before(listing, venue)) {
      return KnownWork.undecided(listing, "what looks like a venue shortens the words before it");
    }
    if (beside.isRefused()) {
      return broken(listing, venue, known, REFUSED);
    }
    if (beside.isPreprint() && beside.isShownBeside()) {
      return KnownWork.undecided(listing, "only what its authors showed beside it is known");
    }
    if (beside.isSubmittedAlone()) {
      return KnownWork.undecided(listing, "only its submission is known, not what became of it");
    }
    Check holds = Check.holds(listing.subject());
    return switch (beside.comparison()) {
      case SAME -> holds;
      case UNKNOWN -> KnownWork.undecided(listing, "its venue is not known");
      case BESIDE -> beside.isMixed() ? broken(listing, venue, known, APPEARED) : holds;
      case DIFFERENT -> beside.isWorkshop() ? holds : broken(listing, venue, known, APPEARED);
    };
  }

  private static Check broken(
      Listing listing, Stated<String> venue, Witnessed<Work> known, String fate) {
    String right = String.join(", ", known.value().venues());
    String work = MessageWords.work(known.value());
    return Check.broken(
        Finding.of(
                Subject.of(listing.document(), listing.entry(), venue.span()),
                "listed as of " + venue.value() + ", but " + work + " " + fate + right,
                "correct the venue, or the link if another version is meant")
            .identifiers(listing.identifiers())
            .claims(Map.of("listedVenue", venue.value(), "registryVenues", right))
            .evidence(known.evidence()));
  }
}
