package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Echo;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;

/**
 * What, beside a differing title, tells a wrong link from a renamed work. Renames outnumber wrong
 * links five to one, so a bare disagreement proves nothing. Thresholds as measured on real lists.
 */
final class Corroboration {
  private static final double UNLIKE = 0.3;
  private static final double HALF = 0.5;
  private static final double UNHEARD = 0.25;
  private static final double HEARD = 0.6;
  private static final int ENOUGH = 4;

  private final Listing listing;
  private final Work work;
  private final TitleComparison titles;
  private final Optional<Echo> echo;

  Corroboration(Listing listing, Work work) {
    this.listing = listing;
    this.work = work;
    this.titles = listing.beside(work);
    this.echo = Echo.of(listing.words(), work);
  }

  /** In words, what proves that the linked work is another; empty where nothing does. */
  Optional<String> of(Bearers bearers, List<String> siblingTitles) {
    if (numbered(bearers)) {
      return bearers.exact().map(Corroboration::bears);
    }
    boolean near = titles.relation().agrees() || titles.relation() == TitleRelation.WORDS_SWAPPED;
    if (near || !listing.words().begins() || known()) {
      return Optional.empty();
    }
    if (bearers.exact().isPresent() && titles.likeness() < HALF) {
      return bearers.exact().map(Corroboration::bears);
    }
    if (titles.sharedName() || titles.likeness() > UNLIKE || !listing.words().particular()) {
      return Optional.empty();
    }
    if (listing.software()) {
      return strangers();
    }
    return strangers().or(() -> copied(siblingTitles)).or(this::unheard).or(this::foreign);
  }

  /** Another version or part of the linked work has its own id and bears the very title. */
  private boolean numbered(Bearers bearers) {
    return titles.relation() == TitleRelation.VERSION
        && bearers.exact().filter(b -> b.verbatim(listing)).isPresent();
  }

  private static String bears(Bearers.Bearer bearer) {
    return "the listed title is that of " + bearer.identifier().canonical();
  }

  /** Whether the linked work's own people or abstract know the listed title. */
  private boolean known() {
    return listing.byThem(work) || echo.filter(e -> e.named() && e.share() >= HALF).isPresent();
  }

  private Optional<String> strangers() {
    return listing.byOthers(work) && echo.map(e -> e.share() < HEARD && !e.named()).orElse(true)
        ? Optional.of("none of the listed authors wrote it")
        : Optional.empty();
  }

  /** Whether the link was copied from the entry it belongs to. */
  Optional<String> copied(List<String> siblingTitles) {
    if (titles.relation().agrees()
        || titles.sharedName()
        || titles.likeness() > UNLIKE
        || !listing.words().particular()
        || known()) {
      return Optional.empty();
    }
    boolean matching =
        siblingTitles.stream()
            .anyMatch(t -> TitleComparison.closest(t, work.titles()).relation().agrees());
    return matching && echo.map(e -> e.share() < HEARD && !e.named()).orElse(true)
        ? Optional.of("the same link stands at another entry, whose title is right")
        : Optional.empty();
  }

  /**
   * What it proves that the linked work's title stands at another entry, with another id. A listed
   * name that the abstract lacks counts for more than the words that a field shares.
   */
  Optional<String> exchanged() {
    boolean distant =
        listing.words().begins()
            && listing.words().particular()
            && !titles.relation().agrees()
            && !titles.sharedName()
            && titles.likeness() <= UNLIKE
            && !known();
    boolean foreign =
        echo.filter(e -> !e.named() && (e.share() < HEARD || !listing.words().names().isEmpty()))
            .isPresent();
    return distant && foreign
        ? Optional.of("the linked work's title stands at another entry, with another id")
        : Optional.empty();
  }

  /** Without an abstract: a name and a title of which the linked title shares not a stem. */
  private Optional<String> foreign() {
    Title title = listing.words();
    Echo heard = Echo.inTitles(title, work);
    boolean set = title.headed() && title.titleCase() && title.latin() && !title.torn();
    boolean apart = heard.share() == 0 && !heard.named() && titles.onlyRight().size() >= ENOUGH;
    return echo.isEmpty() && set && apart
        ? Optional.of("its title shares neither the listed name nor a single word")
        : Optional.empty();
  }

  /** An abstract of another script echoes nothing; a shared rare word is an echo. */
  private Optional<String> unheard() {
    Title title = listing.words();
    boolean readable = title.latin() && !title.torn();
    boolean set =
        readable
            && titles.commonplace()
            && title.titleCase()
            && Venue.of(title.text()).kind() == Venue.Kind.OTHER;
    return echo.filter(e -> set && !e.named())
        .filter(e -> e.share() == 0 || (e.words() >= ENOUGH && e.share() <= UNHEARD))
        .map(e -> "its abstract speaks of nothing that the listed title names");
  }
}
