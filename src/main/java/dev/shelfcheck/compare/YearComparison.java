package dev.shelfcheck.compare;

import dev.shelfcheck.model.Work;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A listed year beside a work's. Any manifestation's year is right: preprint, venue, print; a year
 * between them is, too; one year beside them is the venue's calendar, not a mistake.
 *
 * @param off how many years the listed one lies before the first (negative) or after the last known
 *     manifestation (positive); 0 between them
 */
public record YearComparison(int off) {
  /** Posting and publication lie a year apart as a rule. */
  private static final int WORTH_SAYING = 2;

  /** Compares; empty where the work's years are not known. */
  public static Optional<YearComparison> of(int listed, Work work) {
    OptionalInt first = first(work);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> years = work.years();
    int last = years.isEmpty() ? first.getAsInt() : Collections.max(years);
    int before = Math.min(0, listed - first.getAsInt());
    int after = Math.max(0, listed - Math.max(last, first.getAsInt()));
    return Optional.of(new YearComparison(before + after));
  }

  private static OptionalInt first(Work work) {
    OptionalInt earliest = work.years().stream().mapToInt(Integer::intValue).min();
    if (work.firstPosted().isEmpty()) {
      return earliest;
    }
    int posted = work.firstPosted().getAsInt();
    return OptionalInt.of(Math.min(posted, earliest.orElse(posted)));
  }

  /** Two years or more before the first, so that nobody could have read it yet. */
  public boolean tooEarly() {
    return off <= -WORTH_SAYING;
  }

  /** Two years or more after the last known manifestation. */
  public boolean tooLate() {
    return off >= WORTH_SAYING;
  }
}
