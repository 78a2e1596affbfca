package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.AbstractMatch;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.Listing;
import java.util.Optional;

/** A listed title beside the record of a work that may be the listed one. */
public record TitleOnRecord(Listing listing, Work work) {
  /** Words of a mere name, or of what an abstract that is not held may say; chosen. */
  private static final int SHORT = 3;

  /** How the listed title stands to the closest of the work's. */
  public TitleRelation relation() {
    return listing.beside(work).relation();
  }

  /** Whether nothing is to be said of it. */
  public boolean isRight() {
    return relation().agrees() && !isMisquoted();
  }

  /** Whether a citation has another word, or an article more or less. */
  public boolean isMisquoted() {
    return listing.inBibliography()
        && !listing.citesVolumeOf(work)
        && relation().same()
        && work.titles().stream().map(Title::of).noneMatch(listing.words()::reads);
  }

  /** Whether what is listed is but a name that the work's titles or abstract carry. */
  public boolean isItsName() {
    return AbstractMatch.of(listing.words(), work)
        .or(() -> Optional.of(AbstractMatch.inTitles(listing.words(), work)))
        .filter(e -> e.named() && e.words() <= SHORT)
        .isPresent();
  }

  /** Whether a list calls the work by one word: by a name of its own, with nothing to compare. */
  public boolean isNickname() {
    return !listing.inBibliography()
        && listing.words().latin()
        && listing.title().chars().noneMatch(Character::isWhitespace)
        && !relation().agrees();
  }

  /** Whether a few words differ from all that is held of a work whose abstract is not. */
  public boolean isUnheard() {
    return work.outline()
        && !relation().agrees()
        && AbstractMatch.inTitles(listing.words(), work).words() <= SHORT;
  }

  /**
   * Whether a work that was found by its title alone is the listed one: the same people, or a title
   * that no other work has, make it that, and a print is not held to its preprint's words.
   */
  public boolean isOfListed() {
    boolean like = relation().agrees() || isSlip();
    boolean told = listing.words().particular() && relation().agrees();
    return like && (told || listing.byThem(work)) && !(relation().same() && isPreprintOfListed());
  }

  /** Whether words differ and the year does not: people who write much use their words again. */
  private boolean isSlip() {
    return relation() == TitleRelation.WORDS_SWAPPED
        && listing
            .entry()
            .claim()
            .year()
            .map(Stated::value)
            .filter(y -> !work.years().contains(y) && work.firstPosted().orElse(0) != y)
            .isEmpty();
  }

  /** Whether only a preprint of what is cited is known: the print may have another article. */
  private boolean isPreprintOfListed() {
    return listing.inBibliography()
        && !Venue.published(work.venues())
        && listing.entry().claim().venue().isPresent();
  }

  /** What may be behind a difference, as a message says it. */
  public String why() {
    if (relation() == TitleRelation.VERSION) {
      return "a number differs, which makes it another version, another part or a wrong link";
    }
    if (relation().compareTo(TitleRelation.WORDS_SWAPPED) <= 0) {
      return "a word differs";
    }
    return listing.bySome(work)
        ? "the same people wrote it, so it was renamed, most likely"
        : "the work was renamed, or the link is not the listed work's: the titles alone do not"
            + " tell";
  }
}
