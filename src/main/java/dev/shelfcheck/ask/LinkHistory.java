package dev.shelfcheck.ask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a web address from the runs before.
 *
 * @param failures on how many different days it failed since it was last alive
 * @param firstFailure the first of those days
 * @param lastAlive when it was last seen alive
 */
public record LinkHistory(
    int failures, Optional<LocalDate> firstFailure, Optional<LocalDate> lastAlive) {
  /** That of an address that never failed and was not seen alive before. */
  public static final LinkHistory NONE = new LinkHistory(0, Optional.empty(), Optional.empty());

  /** That of an address which failed today for the first time. */
  public static final LinkHistory FAILED = new LinkHistory(1, Optional.empty(), Optional.empty());
}
