package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers, parts and versions: {@code Part II}, {@code v3}, {@code Qwen2}, {@code 4-bit}. */
final class Versions {
  private static final Pattern NUMBER = Pattern.compile("v?\\d+(?:\\.\\d+)*");

  /** A name with a version has no more words; chosen. */
  private static final int NAME_WORDS = 4;

  private Versions() {}

  /**
   * Whether two titles, or the names before their colons, differ in numbers and nothing else, or
   * name different parts of one work.
   */
  static boolean differ(Title left, Title right, WordDiff content) {
    return onlyNumbers(content.onlyLeft(), content.onlyRight())
        || headsDiffer(left, right)
        || partsDiffer(left.words(), right.words());
  }

  private static boolean partsDiffer(List<String> left, List<String> right) {
    Optional<String> a = part(left);
    Optional<String> b = part(right);
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  /** The number of the part that a title says it is: {@code 2} of {@code ..., Part II: ...}. */
  private static Optional<String> part(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(i -> words.get(i - 1).equals("part") && NUMBER.matcher(words.get(i)).matches())
        .mapToObj(words::get)
        .findFirst();
  }

  private static boolean headsDiffer(Title left, Title right) {
    List<String> a = left.segments().get(0);
    List<String> b = right.segments().get(0);
    if (a.size() > NAME_WORDS || b.size() > NAME_WORDS) {
      return false;
    }
    WordDiff heads = WordDiff.of(a, b);
    return heads.left().stream().anyMatch(w -> !bare(w).isEmpty())
        && onlyNumbers(heads.onlyLeft(), heads.onlyRight());
  }

  private static boolean onlyNumbers(List<String> left, List<String> right) {
    if (left.stream().noneMatch(Words::hasDigit) && right.stream().noneMatch(Words::hasDigit)) {
      return false;
    }
    List<String> a = bareOf(left);
    List<String> rest = bareOf(right);
    return a.stream().allMatch(rest::remove) && rest.isEmpty();
  }

  private static List<String> bareOf(List<String> words) {
    List<String> bare = new ArrayList<>();
    words.stream().map(Versions::bare).filter(w -> !w.isEmpty()).forEach(bare::add);
    return bare;
  }

  /** A word without its number: {@code qwen} of {@code qwen2.5}, nothing of {@code v2}. */
  private static String bare(String word) {
    return NUMBER.matcher(word).matches() ? "" : word.replaceAll("v?\\d+(?:\\.\\d+)*$", "");
  }
}
