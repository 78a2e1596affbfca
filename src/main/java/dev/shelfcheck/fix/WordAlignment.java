package dev.shelfcheck.fix;

import com.github.difflib.DiffUtils;
import java.util.List;
import java.util.function.BiPredicate;

/** Two lists of words in their order, as few as can be taken for different. */
public final class WordAlignment {
  private WordAlignment() {}

  /** Where the words differ: from one place up to, not including, another, on each side. */
  public record WordGap(int left, int leftEnd, int right, int rightEnd) {}

  /** The places where two lists differ, in order; what lies between them is the same. */
  public static List<WordGap> gaps(
      List<String> left, List<String> right, BiPredicate<String, String> same) {
    return DiffUtils.diff(left, right, same).getDeltas().stream()
        .map(
            d ->
                new WordGap(
                    d.getSource().getPosition(),
                    d.getSource().getPosition() + d.getSource().size(),
                    d.getTarget().getPosition(),
                    d.getTarget().getPosition() + d.getTarget().size()))
        .toList();
  }
}
