package dev.shelfcheck.rules.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much it says, in this list, that an entry speaks of a shelf's topic or says its name: much
 * where few entries do, nothing where all do.
 */
final class Rarity {
  /**
   * Of 1: a word in so many shelves' names tells none apart; chosen, the weights were fitted with
   * it.
   */
  private static final double COMMON_NAME = 0.3;

  private final int entries;
  private final List<TopicSection> shelves;
  private final Map<String, Integer> byTopic = new HashMap<>();
  private final Map<String, Integer> byTitleWord = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<Map<String, Double>> names;

  Rarity(List<Item> items, List<TopicSection> shelves) {
    this.entries = items.size();
    this.shelves = shelves;
    items.forEach(i -> i.wider().forEach(t -> byTopic.merge(t, 1, Integer::sum)));
    items.forEach(i -> i.title().forEach(w -> byTitleWord.merge(w, 1, Integer::sum)));
    shelves.forEach(s -> s.words().keySet().forEach(w -> byName.merge(w, 1, Integer::sum)));
    this.names = shelves.stream().map(this::name).toList();
  }

  /** Of the rarest topic in both, 0 to 1; 0 where there is none. */
  double of(Set<String> topics, Set<String> others) {
    double rarest = 0;
    for (String topic : topics) {
      rarest = others.contains(topic) ? Math.max(rarest, ofTopic(topic)) : rarest;
    }
    return rarest;
  }

  double ofTopic(Item item, int shelf) {
    return of(shelves.get(shelf).topics(), item.wider());
  }

  private double ofTopic(String topic) {
    int count = byTopic.getOrDefault(topic, 0);
    return Math.max(0, Math.log((double) entries / (count + 1)) / Math.log(entries));
  }

  /** The share of a shelf's name that a title says, its rare words counting more. */
  double ofName(Item item, int shelf) {
    double said = 0;
    for (Map.Entry<String, Double> word : names.get(shelf).entrySet()) {
      said += item.title().contains(word.getKey()) ? word.getValue() : 0;
    }
    return said;
  }

  /**
   * The words of a shelf's name that few other names say, each with its share of the name; in
   * order, since sums of fractions depend on it.
   */
  private Map<String, Double> name(TopicSection topicSection) {
    double whole = topicSection.words().keySet().stream().mapToDouble(this::ofWord).sum();
    double common = Math.max(1, shelves.size() * COMMON_NAME);
    return whole <= 0
        ? Map.of()
        : topicSection.words().keySet().stream()
            .filter(w -> byName.getOrDefault(w, 0) <= common)
            .collect(Collectors.toMap(w -> w, w -> ofWord(w) / whole, (a, b) -> a, TreeMap::new));
  }

  private double ofWord(String word) {
    return Math.log((double) entries / (byTitleWord.getOrDefault(word, 0) + 1));
  }
}
