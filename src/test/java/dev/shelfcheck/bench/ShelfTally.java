package dev.shelfcheck.bench;

import java.util.Locale;

/** Entries moved and not, doubted and not; those whose abstract is known once more. */
final class ShelfTally {
  private final Share caught = new Share();
  private final Share flagged = new Share();
  private final Share caughtKnown = new Share();
  private final Share flaggedKnown = new Share();

  private static final class Share {
    private int all;
    private int doubted;

    void add(boolean doubt) {
      all++;
      doubted += doubt ? 1 : 0;
    }

    @Override
    public String toString() {
      double percent = 100.0 * doubted / Math.max(1, all);
      return String.format(Locale.ROOT, "%d/%d = %.2f %%", doubted, all, percent);
    }
  }

  void add(boolean moved, boolean known, boolean doubt) {
    (moved ? caught : flagged).add(doubt);
    if (known) {
      (moved ? caughtKnown : flaggedKnown).add(doubt);
    }
  }

  @Override
  public String toString() {
    return "caught %s, flagged %s; of those with a known abstract: caught %s, flagged %s"
        .formatted(caught, flagged, caughtKnown, flaggedKnown);
  }
}
