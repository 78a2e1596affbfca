package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Other works of the identifier's own registry that bear a listed title, or nearly so. A work has
 * one arXiv id: where another id bears the very title, the listed id is not the listed work's.
 *
 * @param exact the one whose title is the listed one
 * @param candidate one that shares its name or most of its words
 * @param near one that bears it but for a word or an end
 */
public record Bearers(Optional<Bearer> exact, Optional<Bearer> candidate, Optional<Bearer> near) {
  public static final Bearers NONE =
      new Bearers(Optional.empty(), Optional.empty(), Optional.empty());

  /** A title shortened to fewer words is many a work's; chosen. */
  private static final int ENOUGH = 4;

  /** After so many years a work of the same title is a namesake; chosen. */
  private static final int LONG = 2;

  /** Of 1: titles so alike differ by a word; chosen. */
  private static final double MOSTLY = 0.75;

  /** A work and the identifier that would lead to it. */
  record Bearer(Work work, Identifier identifier) {
    /** Whether it bears the listed title as it stands, not shortened. */
    boolean verbatim(Listing listing) {
      return listing.beside(work).relation().same();
    }

    /** Whether it was posted so long after another that it is a namesake. */
    boolean later(Identifier other) {
      return other instanceof ArxivId o
          && identifier instanceof ArxivId mine
          && mine.posted().getYear() - o.posted().getYear() >= LONG;
    }
  }

  /** One whose title is the listed one but for a word, or goes on where the listed one ends. */
  private static boolean nearly(TitleComparison c) {
    return c.shared().size() >= ENOUGH
        && (c.likeness() >= MOSTLY || c.relation() == TitleRelation.CONTAINED);
  }

  /** None where the listed title is held under the linked identifier, too. */
  public static Bearers of(Listing listing, Identifier linked, List<Work> works) {
    boolean own =
        works.stream()
            .anyMatch(
                w -> w.identifiers().contains(linked) && listing.beside(w).relation().agrees());
    if (own) {
      return NONE;
    }
    return new Bearers(
        first(listing, linked, works, Bearers::bears),
        first(listing, linked, works, Bearers::resembles),
        first(listing, linked, works, Bearers::nearly));
  }

  private static Optional<Bearer> first(
      Listing listing, Identifier linked, List<Work> works, Predicate<TitleComparison> like) {
    return works.stream()
        .filter(w -> !w.identifiers().contains(linked))
        .filter(w -> like.test(listing.beside(w)))
        .flatMap(w -> peer(w, linked).stream().map(id -> new Bearer(w, id)))
        .findFirst();
  }

  private static boolean bears(TitleComparison c) {
    boolean shortened =
        c.relation() == TitleRelation.PREFIX_DROPPED
            || c.relation() == TitleRelation.SUBTITLE_DROPPED;
    return c.relation().same() || (shortened && c.shared().size() >= ENOUGH);
  }

  private static boolean resembles(TitleComparison c) {
    return (c.relation() == TitleRelation.WORDS_SWAPPED && c.sharedName())
        || c.relation() == TitleRelation.SHARED_NAME;
  }

  private static Optional<Identifier> peer(Work work, Identifier linked) {
    return work.identifiers().stream().filter(i -> i.scheme().equals(linked.scheme())).findFirst();
  }
}
