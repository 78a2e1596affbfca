package dev.shelfcheck.source.pocket;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words that one error makes of a word: a letter lost, added, taken for another, swapped. */
final class Misspellings {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private Misspellings() {}

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
