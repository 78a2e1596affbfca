package dev.shelfcheck.rules.shelf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much it says, in this list, that an entry speaks of a shelf's topic or says its name: much
 * where few entries do, nothing where all do.
 */
final class Rarity {
  private static final double COMMON_NAME = 0.3;

  private final int entries;
  private final List<Shelf> shelves;
  private final Map<String, Integer> byTopic = new HashMap<>();
  private final Map<String, Integer> byTitleWord = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  Rarity(List<Item> items, List<Shelf> shelves) {
    this.entries = items.size();
    this.shelves = shelves;
    items.forEach(i -> i.wider().forEach(t -> byTopic.merge(t, 1, Integer::sum)));
    items.forEach(i -> i.title().forEach(w -> byTitleWord.merge(w, 1, Integer::sum)));
    shelves.forEach(s -> s.words().keySet().forEach(w -> byName.merge(w, 1, Integer::sum)));
  }

  /** Of the rarest topic in both, 0 to 1; 0 where there is none. */
  double of(Set<String> topics, Set<String> others) {
    return topics.stream().filter(others::contains).mapToDouble(this::ofTopic).max().orElse(0);
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
    Set<String> name = shelves.get(shelf).words().keySet();
    double whole = name.stream().mapToDouble(this::ofWord).sum();
    Set<String> said = new HashSet<>(name);
    said.retainAll(item.title());
    said.removeIf(w -> byName.getOrDefault(w, 0) > Math.max(1, shelves.size() * COMMON_NAME));
    return whole > 0 ? said.stream().mapToDouble(this::ofWord).sum() / whole : 0;
  }

  private double ofWord(String word) {
    return Math.log((double) entries / (byTitleWord.getOrDefault(word, 0) + 1));
  }
}
