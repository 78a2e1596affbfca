package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.AbstractMatch;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import java.util.OptionalInt;

/**
 * How likely a work only got another title since it was listed, or since its record was made: the
 * likelier, the less a difference is worth.
 *
 * @param known the work by its record
 * @param siblings the list's other entries
 */
public record Retitling(Listing listing, Witnessed<Work> known, Siblings siblings) {
  /** Words of one's own that a title has which was rewritten, not corrected; chosen. */
  private static final int SHORT = 3;

  /** Of preprints renamed in public lists hardly one is older: they are renamed when accepted. */
  private static final int SETTLED = 2;

  /**
   * Of 1: from this likeness on, to the title or the abstract, a difference is told as advice and
   * not as a warning; chosen.
   */
  private static final double MUCH = 0.6;

  /** Of 1: what a rewritten title still has in common with the old one; chosen. */
  private static final double SOME = 0.4;

  /** Advice where it is likely, else a warning. */
  public Severity severity() {
    return (listing.inBibliography() ? ofCited() : ofListed()) ? Severity.ADVICE : Severity.WARNING;
  }

  /**
   * A citation is to be word for word, unless the same people rewrote their title or only the
   * preprint of what is cited is known: journals drop articles and change words, and what was new
   * when its record was made has been reworded since.
   */
  private boolean ofCited() {
    Work work = known.value();
    TitleComparison c = listing.beside(work);
    boolean rewritten =
        (c.likeness() >= SOME || c.sharedName())
            && Math.max(c.onlyLeft().size(), c.onlyRight().size()) >= SHORT;
    return listing.citesPrintOf(work)
        || (rewritten && listing.byThem(work))
        || (isNew() && !Venue.published(work.venues()) && c.reworded());
  }

  /**
   * In a reading list most differences are renames, and many a record is older than the list:
   * advice, unless several of the list's links stand under other works' titles and the work is no
   * new one.
   */
  private boolean ofListed() {
    Work work = known.value();
    TitleComparison c = listing.beside(work);
    boolean echoed =
        AbstractMatch.of(listing.words(), work)
            .filter(e -> e.share() >= MUCH || e.named())
            .isPresent();
    return listing.bySome(work)
        || (c.sharedName() && !isContested())
        || c.relation() == TitleRelation.VERSION
        || c.likeness() >= MUCH
        || echoed
        || !isTitle(listing.words())
        || isNew()
        || !siblings.careless();
  }

  /** Whether a work was so young when its record was made that its title may have changed since. */
  private boolean isNew() {
    OptionalInt year = known.value().firstPosted();
    return year.isPresent()
        && known.evidence().stream().anyMatch(e -> e.when().getYear() - year.getAsInt() < SETTLED);
  }

  /** Whether an identifier is another entry's, too, which lists another work. */
  private boolean isContested() {
    return listing.identifiers().stream().anyMatch(i -> siblings.another(listing, i));
  }

  /** Whether a title is listed at all, not a label, a description or a text cut in the middle. */
  private static boolean isTitle(Title title) {
    return title.particular() && title.begins() && !title.torn() && title.latin();
  }
}
