package dev.shelfcheck.compare;

import java.util.List;
import java.util.Set;

/**
 * The difference of two titles and what kind of difference it is.
 *
 * @param words over all words
 * @param content over the words that carry meaning
 */
record TitleDiff(Title left, Title right, WordDiff words, WordDiff content) {
  /** Of 1: titles with so much in common differ by words; chosen. */
  private static final double MOSTLY = 0.7;

  /** Words that may differ then on either side; chosen. */
  private static final int FEW = 3;

  static TitleDiff of(Title left, Title right) {
    WordDiff words = WordDiff.of(left.words(), right.words());
    WordDiff content =
        WordDiff.of(
            words.left().stream().filter(Words::content).toList(),
            words.right().stream().filter(Words::content).toList());
    return new TitleDiff(left, right, words, content);
  }

  TitleRelation relation() {
    if (left.key().equals(right.key())) {
      return TitleRelation.SAME;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return TitleRelation.DIFFERENT;
    }
    if (words.complete() || (content.complete() && !content.shared().isEmpty())) {
      return allWordsShared();
    }
    if (Versions.differ(left, right, content)) {
      return TitleRelation.VERSION;
    }
    if (content.onlyLeft().isEmpty() || content.onlyRight().isEmpty()) {
      TitleRelation part = ContainedTitle.of(this);
      if (part != TitleRelation.DIFFERENT) {
        return part;
      }
    }
    return Initials.stand(left, right) ? TitleRelation.SHORT_NAME : fewShared();
  }

  private TitleRelation allWordsShared() {
    if (!content.inOrder()) {
      return TitleRelation.REORDERED;
    }
    if (words.complete() && words.slips() == 0) {
      return words.inOrder() ? TitleRelation.SAME : TitleRelation.REORDERED;
    }
    boolean few = content.slips() <= 2 && content.slips() * 2 <= content.shared().size();
    return few ? TitleRelation.SPELLING : TitleRelation.WORDS_SWAPPED;
  }

  private TitleRelation fewShared() {
    int all = content.left().size() + content.right().size();
    boolean mostly = 2.0 * content.shared().size() >= MOSTLY * all;
    if (mostly && content.onlyLeft().size() <= FEW && content.onlyRight().size() <= FEW) {
      return TitleRelation.WORDS_SWAPPED;
    }
    if (sharedName()) {
      return TitleRelation.SHARED_NAME;
    }
    int shorter = Math.min(content.left().size(), content.right().size());
    boolean half = content.shared().size() >= 2 && 2 * content.shared().size() >= shorter;
    return half ? TitleRelation.OVERLAPPING : TitleRelation.DIFFERENT;
  }

  boolean sharedName() {
    return named(left.names(), right, words.right()) || named(right.names(), left, words.left());
  }

  private static boolean named(Set<String> names, Title other, List<String> itsWords) {
    return names.stream().anyMatch(n -> other.names().contains(n) || itsWords.contains(n));
  }
}
