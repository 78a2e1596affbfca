package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two lists of words held side by side.
 *
 * @param left as compared: words written apart joined where the other side joins them
 * @param right likewise
 * @param shared the words of the left side that stand on the right one as well
 * @param onlyLeft the others
 * @param onlyRight those of the right side that the left one lacks
 * @param slips how many of the shared ones differ by a slip of the pen
 */
record WordDiff(
    List<String> left,
    List<String> right,
    List<String> shared,
    List<String> onlyLeft,
    List<String> onlyRight,
    int slips) {
  /** Words that others write as one, as "state of the art"; chosen. */
  private static final int MOST_JOINED = 4;

  static WordDiff of(List<String> a, List<String> b) {
    List<String> left = joined(a, new HashSet<>(b));
    List<String> right = joined(b, new HashSet<>(left));
    List<String> shared = new ArrayList<>();
    List<String> onlyLeft = new ArrayList<>();
    List<String> rest = new ArrayList<>(right);
    for (String word : left) {
      (rest.remove(word) ? shared : onlyLeft).add(word);
    }
    int slips = 0;
    for (String word : List.copyOf(onlyLeft)) {
      int at = slipOf(word, rest);
      if (at >= 0) {
        rest.remove(at);
        onlyLeft.remove(word);
        shared.add(word);
        slips++;
      }
    }
    return new WordDiff(
        left, right, List.copyOf(shared), List.copyOf(onlyLeft), List.copyOf(rest), slips);
  }

  private static int slipOf(String word, List<String> among) {
    for (int i = 0; i < among.size(); i++) {
      if (WordSpelling.slip(word, among.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Two or three neighbours as one word, where the other side has that word. */
  private static List<String> joined(List<String> words, Set<String> known) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      int take = begins(words.get(i), known) ? taken(words, i, known) : 1;
      out.add(take == 1 ? words.get(i) : String.join("", words.subList(i, i + take)));
      i += take;
    }
    return out;
  }

  /**
   * Whether a word is the beginning of a longer one: mostly none is, and nothing need be joined.
   */
  private static boolean begins(String word, Set<String> known) {
    for (String other : known) {
      if (other.length() > word.length() && other.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static int taken(List<String> words, int at, Set<String> known) {
    for (int n = Math.min(MOST_JOINED, words.size() - at); n > 1; n--) {
      if (known.contains(String.join("", words.subList(at, at + n)))) {
        return n;
      }
    }
    return 1;
  }

  /** Whether every word has its like on the other side. */
  boolean complete() {
    return onlyLeft.isEmpty() && onlyRight.isEmpty();
  }

  /** Whether both sides have the words in the same order, slips aside. */
  boolean inOrder() {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).equals(right.get(i)) && !WordSpelling.slip(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }
}
