package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.VenueComparison;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.OpenReviewId;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.Listing;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A listed venue beside the record of the listed work. */
public record VenueOnRecord(Listing listing, Stated<String> venue, Work work) {
  private static final Pattern WORKSHOP =
      Pattern.compile("(?i)[\\s,'’\\d]{0,8}(?:\\w{1,15} )?(?:workshops?|ws|demo|tutorial)\\b");

  /** Where authors show a work that appeared elsewhere, under the same title. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:demonstrations?|demos?|posters?|companion|extended abstracts?|doctoral"
              + "|student research|tutorials?|system outputs)\\b");

  /** The fields of BibTeX and biblatex that hold a journal's name. */
  private static final Set<String> JOURNAL = Set.of("journal", "journaltitle");

  /** A year and a word stand before the word for a workshop at most. */
  private static final int NEXT = 40;

  /** How the two compare; by the journal's number where the entry names one. */
  public VenueComparison comparison() {
    if (numbers().anyMatch(work.issns()::contains)) {
      return VenueComparison.SAME;
    }
    boolean journal =
        listing.entry().fields().stream()
            .anyMatch(f -> JOURNAL.contains(BibtexEntry.name(f)) && f.span().equals(venue.span()));
    return journal
        ? VenueComparison.ofJournal(venue.value(), work.venues())
        : VenueComparison.of(venue.value(), work.venues());
  }

  /** The numbers by which an entry names its journal, however it spells the name. */
  private Stream<Issn> numbers() {
    return listing.entry().fields().stream()
        .filter(f -> f.label().equalsIgnoreCase("issn"))
        .flatMap(f -> Issn.in(f.text()));
  }

  /** Whether the listed venue is known to have refused the work. */
  public boolean isRefused() {
    return VenueComparison.refused(venue.value(), work.venues());
  }

  /** Whether the word that follows makes the venue a workshop's host, beside which much appears. */
  public boolean isWorkshop() {
    String text = listing.document().source().text();
    int end = venue.span().end();
    return WORKSHOP.matcher(text.substring(end, Math.min(text.length(), end + NEXT))).lookingAt();
  }

  /** Whether nothing but a preprint is linked: that leads to no other version's venue. */
  public boolean isPreprint() {
    return listing.identifiers().stream().allMatch(ArxivId.class::isInstance);
  }

  /** Whether all that is known are the lesser places where authors show what appeared elsewhere. */
  public boolean isShownBeside() {
    return !work.venues().isEmpty() && work.venues().stream().allMatch(ASIDE.asPredicate());
  }

  /** Whether a citation names a workshop and carries the DOI of the conference's paper. */
  public boolean isMixed() {
    return listing.inBibliography()
        && listing.identifiers().stream()
            .anyMatch(i -> i instanceof Doi && work.identifiers().contains(i))
        && VenueComparison.asideOf(venue.value(), work.venues());
  }

  /**
   * Whether OpenReview alone knows a venue, and not that it took the work: a forum is opened by a
   * submission, and one that was rejected is published elsewhere, mostly a year later.
   */
  public boolean isSubmittedAlone() {
    return work.identifiers().stream().anyMatch(OpenReviewId.class::isInstance)
        && work.identifiers().stream()
            .allMatch(i -> i instanceof OpenReviewId || i instanceof ArxivId)
        && !VenueComparison.accepted(work.venues());
  }
}
