package dev.shelfcheck.source.pocket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that one error makes of a word: a letter lost, added, taken for another, swapped. */
final class Misspellings {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** Shorter words would be found in any other. */
  private static final int SHORTEST_APART = 3;

  private Misspellings() {}

  /** A word as two, the blank between them lost or taken for a letter. */
  static List<List<String>> apart(String word) {
    List<List<String>> all = new ArrayList<>();
    for (int lost = 0; lost <= 1; lost++) {
      for (int at = SHORTEST_APART; at + lost + SHORTEST_APART <= word.length(); at++) {
        all.add(List.of(word.substring(0, at), word.substring(at + lost)));
      }
    }
    return all;
  }

  static Set<String> of(String word) {
    Set<String> others = new LinkedHashSet<>();
    for (int at = 0; at <= word.length(); at++) {
      String before = word.substring(0, at);
      String after = word.substring(at);
      for (int i = 0; i < LETTERS.length(); i++) {
        others.add(before + LETTERS.charAt(i) + after);
        if (!after.isEmpty()) {
          others.add(before + LETTERS.charAt(i) + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        others.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        others.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    others.remove(word);
    return others;
  }
}
