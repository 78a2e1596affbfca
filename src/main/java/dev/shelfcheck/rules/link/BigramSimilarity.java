package dev.shelfcheck.rules.link;

import java.util.HashMap;
import java.util.Map;

/** Two short texts side by side, by the pairs of neighbouring letters that they share. */
final class BigramSimilarity {
  private BigramSimilarity() {}

  /** Dice's coefficient of the pairs: 0 where none is shared, 1 where all are. */
  static double shared(String one, String other) {
    if (one.length() < 2 || other.length() < 2) {
      return 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 1; i < one.length(); i++) {
      pairs.merge(one.substring(i - 1, i + 1), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 1; i < other.length(); i++) {
      if (pairs.merge(other.substring(i - 1, i + 1), -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2.0 * common / (one.length() + other.length() - 2);
  }
}
