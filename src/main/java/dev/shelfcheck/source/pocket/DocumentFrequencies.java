package dev.shelfcheck.source.pocket;

import java.nio.charset.StandardCharsets;

/**
 * In how many titles words stand, counted in a table of fixed size: two words that meet in a place
 * of it count as one more frequent.
 */
final class DocumentFrequencies {
  /** A power of two, far more than the words of all titles that are common: 32 MiB; chosen. */
  private static final int PLACES = 1 << 23;

  private final int[] counts = new int[PLACES];

  void add(String word) {
    counts[hash(word) & (PLACES - 1)]++;
  }

  int of(String word) {
    return of(hash(word));
  }

  /** By the word's hash. */
  int of(int hash) {
    return counts[hash & (PLACES - 1)];
  }

  private static int hash(String word) {
    return ShelfFormat.hash(word.getBytes(StandardCharsets.UTF_8));
  }
}
