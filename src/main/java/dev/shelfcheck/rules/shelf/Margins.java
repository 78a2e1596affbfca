package dev.shelfcheck.rules.shelf;

import java.util.Arrays;

/**
 * By how much other shelves' words fit the entries of one shelf better than its own, over all of
 * them: what is usual there.
 *
 * @param coherence the share of entries that fit their own shelf best, 0 to 1
 */
record Margins(double median, double spread, double coherence) {
  private static final double LEAST_SPREAD = 0.3;

  static Margins of(double[] margins) {
    double[] sorted = margins.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    double mean = Arrays.stream(margins).average().orElse(0);
    double variance = Arrays.stream(margins).map(m -> (m - mean) * (m - mean)).average().orElse(0);
    long own = Arrays.stream(margins).filter(m -> m < 0).count();
    return new Margins(median, Math.sqrt(variance), (double) own / margins.length);
  }

  /** How far a margin lies above the usual one, in spreads. */
  double unusual(double margin) {
    return (margin - median) / (spread + LEAST_SPREAD);
  }
}
