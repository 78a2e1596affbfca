package dev.shelfcheck.rules;

import dev.shelfcheck.compare.VenueComparison;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.entry.Shortened;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.rules.record.MessageWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The listed venue is not where the work was published. */
final class WrongVenue implements Rule.OfEntries {
  private static final Pattern WORKSHOP =
      Pattern.compile("(?i)[\\s,'’\\d]{0,8}(?:\\w{1,15} )?(?:workshops?|ws|demo|tutorial)\\b");

  /** Where authors show a work that appeared elsewhere, under the same title. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:demonstrations?|demos?|posters?|companion|extended abstracts?|doctoral"
              + "|student research|tutorials?|system outputs)\\b");

  /** The fields of BibTeX and biblatex that hold a journal's name. */
  private static final Set<String> JOURNAL = Set.of("journal", "journaltitle");

  /** A year and a word stand before it at most. */
  private static final int NEXT = 40;

  private static final String APPEARED = "appeared at ";

  @Override
  public RuleId id() {
    return new RuleId("wrong-venue");
  }

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return Listing.of(document, entries)
        .flatMap(
            l ->
                l.entry().claim().venue().stream()
                    .map(venue -> KnownWork.of(l, known -> judge(l, venue, known))));
  }

  private static Check judge(Listing listing, Stated<String> venue, Witnessed<Work> known) {
    boolean other = !listing.leadsTo(known.value()) && !preprint(listing);
    if (other || listing.leadsElsewhere()) {
      return KnownWork.undecided(listing, "its link is not known, only another version");
    }
    if (Shortened.before(listing, venue)) {
      return KnownWork.undecided(listing, "what looks like a venue shortens the words before it");
    }
    if (VenueComparison.refused(venue.value(), known.value().venues())) {
      return Check.broken(finding(listing, venue, known, "was not taken by it"));
    }
    if (preprint(listing) && shownBeside(known.value())) {
      return KnownWork.undecided(listing, "only what its authors showed beside it is known");
    }
    if (submittedAlone(known.value()) && !VenueComparison.accepted(known.value().venues())) {
      return KnownWork.undecided(listing, "only its submission is known, not what became of it");
    }
    return switch (compared(listing, venue, known.value())) {
      case BESIDE ->
          mixed(listing, venue, known.value())
              ? Check.broken(finding(listing, venue, known, APPEARED))
              : Check.holds(listing.subject());
      case SAME -> Check.holds(listing.subject());
      case UNKNOWN -> KnownWork.undecided(listing, "its venue is not known");
      case DIFFERENT ->
          workshop(listing, venue)
              ? Check.holds(listing.subject())
              : Check.broken(finding(listing, venue, known, APPEARED));
    };
  }

  private static VenueComparison compared(Listing listing, Stated<String> venue, Work work) {
    if (numbered(listing).anyMatch(work.issns()::contains)) {
      return VenueComparison.SAME;
    }
    boolean journal =
        listing.entry().fields().stream()
            .anyMatch(
                f ->
                    JOURNAL.contains(f.label().toLowerCase(Locale.ROOT))
                        && f.span().equals(venue.span()));
    return journal
        ? VenueComparison.ofJournal(venue.value(), work.venues())
        : VenueComparison.of(venue.value(), work.venues());
  }

  /** The numbers by which an entry names its journal, however it spells the name. */
  private static Stream<Issn> numbered(Listing listing) {
    return listing.entry().fields().stream()
        .filter(f -> f.label().equalsIgnoreCase("issn"))
        .flatMap(f -> Issn.in(f.text()));
  }

  /** Whether the word that follows makes the venue a workshop's host, beside which much appears. */
  private static boolean workshop(Listing listing, Stated<String> venue) {
    String text = listing.document().source().text();
    int end = venue.span().end();
    return WORKSHOP.matcher(text.substring(end, Math.min(text.length(), end + NEXT))).lookingAt();
  }

  /** Whether nothing but a preprint is linked: that leads to no other version's venue. */
  private static boolean preprint(Listing listing) {
    return listing.identifiers().stream().allMatch(ArxivId.class::isInstance);
  }

  /** Whether all that is known are the lesser places where authors show what appeared elsewhere. */
  private static boolean shownBeside(Work work) {
    return !work.venues().isEmpty() && work.venues().stream().allMatch(ASIDE.asPredicate());
  }

  /** Whether a citation names a workshop and carries the DOI of the conference's paper. */
  private static boolean mixed(Listing listing, Stated<String> venue, Work work) {
    return listing.document().kind().isBibliography()
        && listing.identifiers().stream()
            .anyMatch(i -> i instanceof Doi && work.identifiers().contains(i))
        && VenueComparison.asideOf(venue.value(), work.venues());
  }

  /**
   * Whether OpenReview alone knows a venue: a forum is opened by a submission, and one that was
   * rejected is published elsewhere, mostly a year later.
   */
  private static boolean submittedAlone(Work work) {
    return work.identifiers().stream().anyMatch(OpenReviewId.class::isInstance)
        && work.identifiers().stream()
            .allMatch(i -> i instanceof OpenReviewId || i instanceof ArxivId);
  }

  private static Finding finding(
      Listing listing, Stated<String> venue, Witnessed<Work> known, String fate) {
    String right = String.join(", ", known.value().venues());
    return Finding.of(
            Subject.of(listing.document(), listing.entry(), venue.span()),
            new Message(
                "listed as of "
                    + venue.value()
                    + ", but "
                    + MessageWords.work(known.value())
                    + " "
                    + fate
                    + (fate.equals(APPEARED) ? "" : ": ")
                    + right,
                "",
                "correct the venue, or the link if another version is meant"))
        .identifiers(listing.identifiers())
        .claims(Map.of("listedVenue", venue.value(), "registryVenues", right))
        .evidence(known.evidence());
  }
}
