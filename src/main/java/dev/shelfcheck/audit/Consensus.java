package dev.shelfcheck.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What most of those who list one work say of it: a function of rows, so that it is the same for a
 * few lists in memory and for a table of very many. What fewer than two say, or no more than half
 * of those who say anything, is nobody's consensus.
 *
 * @param curators how many list the work
 * @param year when it is said to be of
 * @param topics what it is said to be about, by the headings above it
 */
public record Consensus(
    int curators, Optional<Agreement<Integer>> year, List<Agreement<String>> topics) {
  /** What one says is nobody's consensus. */
  private static final int LEAST = 2;

  public Consensus {
    topics = List.copyOf(topics);
  }

  /**
   * What one entry says.
   *
   * @param curator whose list it stands in
   * @param topics what the headings above it are about
   */
  public record Vote(String curator, Optional<Integer> year, Set<String> topics) {
    public Vote {
      topics = Set.copyOf(topics);
    }
  }

  /**
   * What is agreed on.
   *
   * @param by how many say so
   * @param of how many say anything
   */
  public record Agreement<T>(T value, int by, int of) {}

  /** The consensus of the entries of one work. */
  public static Consensus of(Collection<Vote> votes) {
    Map<String, List<Vote>> byCurator =
        votes.stream()
            .collect(Collectors.groupingBy(Vote::curator, TreeMap::new, Collectors.toList()));
    return new Consensus(
        byCurator.size(),
        agreed(byCurator.values().stream().map(Consensus::year).toList()).stream().findFirst(),
        agreed(byCurator.values().stream().map(Consensus::topics).toList()));
  }

  /** One who gives a work two years has none to give. */
  private static Set<Integer> year(List<Vote> own) {
    Set<Integer> years = new HashSet<>();
    own.forEach(v -> v.year().ifPresent(years::add));
    return years.size() == 1 ? years : Set.of();
  }

  private static Set<String> topics(List<Vote> own) {
    return own.stream().flatMap(v -> v.topics().stream()).collect(Collectors.toSet());
  }

  private static <T extends Comparable<T>> List<Agreement<T>> agreed(List<Set<T>> said) {
    int of = (int) said.stream().filter(s -> !s.isEmpty()).count();
    Map<T, Integer> counts = new TreeMap<>();
    said.forEach(some -> some.forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(c -> c.getValue() >= LEAST && 2 * c.getValue() > of)
        .map(c -> new Agreement<>(c.getKey(), c.getValue(), of))
        .toList();
  }
}
