package dev.shelfcheck.rules.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well each item's words fit the other entries of each shelf: the mean logarithm of the words'
 * smoothed rates there, the item itself left out (naive Bayes, leave one out). A shelf's own name
 * counts as some entries that say it.
 */
final class Wording {
  private static final double SMOOTHING = 0.5;
  private static final double NAME = 5;
  private static final int FEW_WORDS = 3;

  /** More than any two fits differ. */
  static final double FAR = 1000;

  private record Count(int shelf, int entries, double name) {}

  private final List<Item> items;
  private final int[] sizes;
  private final Map<String, List<Count>> counts = new HashMap<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final double[][] fits;

  Wording(List<Item> items, List<Shelf> shelves) {
    this.items = items;
    this.sizes = new int[shelves.size()];
    items.forEach(i -> sizes[i.shelf()]++);
    count(shelves);
    this.fits = items.stream().map(i -> fits(i, i)).toArray(double[][]::new);
  }

  private void count(List<Shelf> shelves) {
    Map<String, double[]> entries = new HashMap<>();
    for (Item item : items) {
      for (String word : item.words().keySet()) {
        entries.computeIfAbsent(word, k -> new double[sizes.length])[item.shelf()]++;
        everywhere.merge(word, 1, Integer::sum);
      }
    }
    List<Map<String, String>> names = shelves.stream().map(Item::words).toList();
    entries.forEach((word, perShelf) -> counts.put(word, counts(word, perShelf, names)));
  }

  private static List<Count> counts(
      String word, double[] perShelf, List<Map<String, String>> names) {
    List<Count> counts = new ArrayList<>();
    for (int shelf = 0; shelf < perShelf.length; shelf++) {
      double name = names.get(shelf).containsKey(word) ? NAME : 0;
      if (perShelf[shelf] + name > 0) {
        counts.add(new Count(shelf, (int) perShelf[shelf], name));
      }
    }
    return List.copyOf(counts);
  }

  /**
   * How well an item fits each shelf; only differences mean anything.
   *
   * @param counted the item as it was counted among the shelves' entries
   */
  double[] fits(Item item, Item counted) {
    double[] fits = new double[sizes.length];
    int words = item.words().size();
    for (int shelf = 0; shelf < fits.length; shelf++) {
      fits[shelf] = -words * Math.log(others(item, shelf) + SMOOTHING);
    }
    for (String word : item.words().keySet()) {
      for (Count count : counts.getOrDefault(word, List.of())) {
        fits[count.shelf()] += gain(counted, word, count);
      }
    }
    for (int shelf = 0; shelf < fits.length; shelf++) {
      fits[shelf] /= Math.max(words, FEW_WORDS);
    }
    return fits;
  }

  private int others(Item item, int shelf) {
    return sizes[shelf] - (item.shelf() == shelf ? 1 : 0);
  }

  /** What a word's standing in a shelf adds to its rate there, as a logarithm. */
  private double gain(Item counted, String word, Count count) {
    double unseen = SMOOTHING * rate(word);
    boolean itself = counted.shelf() == count.shelf() && counted.words().containsKey(word);
    double seen = count.entries() - (itself ? 1 : 0) + count.name();
    double most = others(counted, count.shelf()) + SMOOTHING;
    return Math.log(Math.min(seen + unseen, most)) - Math.log(unseen);
  }

  private double rate(String word) {
    return (everywhere.getOrDefault(word, 0) - 0.5) / items.size();
  }

  /** By shelf; only differences mean anything. */
  double[] of(int item) {
    return fits[item];
  }

  /** The stems that speak most for one shelf over another. */
  List<String> deciding(Item item, Item counted, int better, int worse, int most) {
    Map<String, Double> lead = new HashMap<>();
    for (String word : item.words().keySet()) {
      double[] gains = new double[sizes.length];
      Arrays.fill(gains, 0);
      for (Count count : counts.getOrDefault(word, List.of())) {
        gains[count.shelf()] = gain(counted, word, count);
      }
      lead.put(word, gains[better] - gains[worse]);
    }
    return lead.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
