package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What two names share.
 *
 * @param shared how many whole words
 * @param restLeft first letters of what is left of the one
 * @param restRight first letters of what is left of the other
 */
record NameMatch(int shared, List<String> restLeft, List<String> restRight) {
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);

  /** Names of fewer letters are often others' names but for one; chosen. */
  private static final int LONG = 5;

  static NameMatch of(PersonName a, PersonName b) {
    List<String> left = new ArrayList<>(a.words());
    List<String> right = new ArrayList<>(b.words());
    int shared = 0;
    for (String word : List.copyOf(left)) {
      int at = indexOf(word, right);
      if (at >= 0 && left.remove(word)) {
        right.remove(at);
        shared++;
      }
    }
    shared += joined(left, right) + joined(right, left);
    return new NameMatch(shared, letters(left, a.initials()), letters(right, b.initials()));
  }

  /** Neighbours on one side that the other side writes as one word. */
  private static int joined(List<String> apart, List<String> together) {
    for (int i = 0; i + 1 < apart.size(); i++) {
      int at = indexOf(apart.get(i) + apart.get(i + 1), together);
      if (at >= 0) {
        together.remove(at);
        apart.subList(i, i + 2).clear();
        return 1;
      }
    }
    return 0;
  }

  private static int indexOf(String word, List<String> among) {
    int exact = among.indexOf(word);
    for (int i = 0; exact < 0 && i < among.size(); i++) {
      if (alike(word, among.get(i))) {
        return i;
      }
    }
    return exact;
  }

  /** Transliterated, misprinted in one letter, or cut by a wrong encoding. */
  private static boolean alike(String a, String b) {
    String one = umlauts(a);
    String two = umlauts(b);
    if (one.equals(two)) {
      return true;
    }
    int shorter = Math.min(one.length(), two.length());
    if (shorter < LONG) {
      return false;
    }
    boolean cut = one.startsWith(two) || two.startsWith(one);
    boolean headless = one.equals(two.substring(1)) || two.equals(one.substring(1));
    boolean slip =
        shorter > LONG && one.charAt(0) == two.charAt(0) && DISTANCE.apply(one, two) == 1;
    return cut || headless || slip;
  }

  private static String umlauts(String word) {
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a");
  }

  private static List<String> letters(List<String> words, List<String> initials) {
    List<String> letters = new ArrayList<>(words.size() + initials.size());
    for (String word : words) {
      letters.add(word.substring(0, 1));
    }
    letters.addAll(initials);
    return letters;
  }

  boolean shares() {
    return shared > 0;
  }

  boolean consistent() {
    return shared > 0
        && (shared > 1
            || restLeft.isEmpty()
            || restRight.isEmpty()
            || restLeft.stream().anyMatch(restRight::contains));
  }
}
