package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.StopWords;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A title all of whose content words stand in another, longer one. */
final class ContainedTitle {
  /** A name has no more words; chosen. */
  private static final int NAME_WORDS = 3;

  /** Fewer words stand in another title by chance; chosen. */
  private static final int ENOUGH = 3;

  private ContainedTitle() {}

  /** What the shorter title is of the longer one; DIFFERENT where it is nothing in particular. */
  static TitleRelation of(TitleDiff diff) {
    boolean leftIsPart = diff.content().onlyLeft().isEmpty();
    Title part = leftIsPart ? diff.left() : diff.right();
    Title whole = leftIsPart ? diff.right() : diff.left();
    List<String> small = leftIsPart ? diff.words().left() : diff.words().right();
    List<String> large = leftIsPart ? diff.words().right() : diff.words().left();
    int at = Collections.indexOfSubList(large, small);
    long content = small.stream().filter(Words::content).count();
    Set<Integer> breaks = breaks(whole, large);
    if (at >= 0 && small.size() <= NAME_WORDS && name(part, small, at, breaks)) {
      return TitleRelation.SHORT_NAME;
    }
    if (content < ENOUGH) {
      return TitleRelation.DIFFERENT;
    }
    if (at == 0 && breaks.contains(small.size())) {
      return TitleRelation.SUBTITLE_DROPPED;
    }
    if (at > 0 && at + small.size() == large.size() && breaks.contains(at)) {
      return TitleRelation.PREFIX_DROPPED;
    }
    return at >= 0 || content > ENOUGH ? TitleRelation.CONTAINED : TitleRelation.DIFFERENT;
  }

  private static boolean name(Title part, List<String> small, int at, Set<Integer> breaks) {
    boolean head = at == 0 && (breaks.contains(small.size()) || small.size() == 1);
    boolean sayable =
        small.stream().anyMatch(w -> Words.content(w) && !StopWords.GENERIC.contains(w));
    return sayable && (head || !part.names().isEmpty());
  }

  /** Whether a word is of those that stand in titles of every sort. */
  static boolean generic(String word) {
    return StopWords.GENERIC.contains(word);
  }

  /** Where segments begin, counted in the words as compared: joined ones count as one. */
  private static Set<Integer> breaks(Title whole, List<String> words) {
    Set<Integer> lengths = new HashSet<>();
    int length = 0;
    for (List<String> segment : whole.segments()) {
      length += String.join("", segment).length();
      lengths.add(length);
    }
    Set<Integer> breaks = new HashSet<>();
    int read = 0;
    for (int i = 0; i < words.size(); i++) {
      read += words.get(i).length();
      if (lengths.contains(read)) {
        breaks.add(i + 1);
      }
    }
    return breaks;
  }
}
