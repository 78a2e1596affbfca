package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Title;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what two titles say is said by both, a word weighing the more the fewer titles of the
 * list say it (the inverse document frequency): the words of the list's field say nothing.
 */
public final class SharedWords {
  /** So many letters stand for a word and its endings: {@code overlap}, {@code overlapping}. */
  private static final int STEM = 7;

  /** What is added to a count, so that no word weighs without end. */
  private static final double SMOOTH = 0.5;

  private final Map<String, Integer> counts;
  private final int titles;

  private SharedWords(Map<String, Integer> counts, int titles) {
    this.counts = counts;
    this.titles = titles;
  }

  /** Counts the words of a list's titles. */
  public static SharedWords of(List<Title> titles) {
    Map<String, Integer> counts = new HashMap<>();
    titles.forEach(t -> stems(t).forEach(w -> counts.merge(w, 1, Integer::sum)));
    return new SharedWords(counts, titles.size());
  }

  private static Set<String> stems(Title title) {
    return title.contentWords().stream()
        .map(w -> w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
        .map(w -> w.substring(0, Math.min(STEM, w.length())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private double weight(Stream<String> stems) {
    return stems
        .mapToDouble(w -> Math.log((titles + 1) / (counts.getOrDefault(w, 0) + SMOOTH)))
        .sum();
  }

  /** The weight of the words that both have, of all that the lighter one has: 0 to 1. */
  public double share(Title one, Title other) {
    Set<String> mine = stems(one);
    Set<String> theirs = stems(other);
    double least = Math.min(weight(mine.stream()), weight(theirs.stream()));
    return least <= 0 ? 0 : weight(mine.stream().filter(theirs::contains)) / least;
  }
}
