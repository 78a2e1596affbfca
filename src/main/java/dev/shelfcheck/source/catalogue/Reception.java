package dev.shelfcheck.source.catalogue;

import java.util.Locale;
import java.util.Set;

/**
 * What became of a submission, as the conferences' own lists say it ({@code status}: Poster, Oral,
 * Reject, Withdraw, Desk Reject, Active).
 */
final class Reception {
  private static final Set<String> NOT_TAKEN = Set.of("reject", "withdraw", "active", "submitted");

  private Reception() {}

  /** Whether a status says that the work was not, or not yet, taken by the venue it names. */
  static boolean refused(String status) {
    String said = status.toLowerCase(Locale.ROOT);
    return NOT_TAKEN.stream().anyMatch(said::contains);
  }
}
