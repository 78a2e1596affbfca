package dev.shelfcheck.rules.record;

import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;

/** The print of a preprint that is held as a work of its own: of its very title, by its people. */
public final class PrintOfPreprint {
  /** Of 1: fewer than half of the people may be others than the preprint's; chosen. */
  private static final double HALF = 0.5;

  private PrintOfPreprint() {}

  /** The identifier of the first among works that is one. */
  public static Optional<Identifier> among(List<Work> works, Work preprint) {
    return works.stream()
        .filter(w -> isPrint(w, preprint))
        .flatMap(w -> w.identifiers().stream())
        .filter(i -> i.namesWork() && !i.scheme().equals("arxiv"))
        .findFirst();
  }

  /** A workshop's papers are printed elsewhere later on, so it counts for no print. */
  private static boolean isPrint(Work work, Work preprint) {
    AuthorComparison people =
        AuthorComparison.of(
            preprint.authors(), preprint.authorsComplete(), work.authors(), work.authorsComplete());
    boolean printed =
        work.venues().stream()
            .map(v -> Venue.of(v).kind())
            .anyMatch(k -> k == Venue.VenueType.CONFERENCE || k == Venue.VenueType.JOURNAL);
    return printed
        && Title.of(preprint.title()).particular()
        && TitleComparison.closest(preprint.title(), work.titles()).relation().same()
        && people.matched() > 0
        && people.strangeness() < HALF;
  }
}
