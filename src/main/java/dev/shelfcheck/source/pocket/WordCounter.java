package dev.shelfcheck.source.pocket;

import java.util.HashMap;
import java.util.Map;

/**
 * How often words stand in a row of texts; where there are too many, those met once are forgotten.
 */
final class WordCounter {
  /** Words that are counted at once; chosen. */
  private static final int MOST = 1 << 20;

  private final Map<String, int[]> counts = new HashMap<>();

  void add(String word) {
    counts.computeIfAbsent(word, w -> new int[1])[0]++;
    for (int least = 1; counts.size() > MOST; least++) {
      int most = least;
      counts.values().removeIf(c -> c[0] <= most);
    }
  }

  Map<String, int[]> counts() {
    return counts;
  }
}
