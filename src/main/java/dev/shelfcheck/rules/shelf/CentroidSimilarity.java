package dev.shelfcheck.rules.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike an item's words and those of the other entries of each shelf are: the cosine of the
 * item and the sum of the entries, each of length one, a word weighing the more the fewer entries
 * of the list say it (Rocchio's centroids over tf-idf, the item itself left out). 0 is nothing in
 * common.
 */
final class CentroidSimilarity {
  /**
   * Added to a word's entries, as probabilistic weighting has it (Robertson and Sparck Jones 1976).
   */
  private static final double SMOOTHING = 0.5;

  /** In place of a length of nothing, by which nothing can be divided. */
  private static final double NOTHING = 1e-9;

  private record ShelfWeight(int shelf, double weight) {}

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, List<ShelfWeight>> sums = new HashMap<>();
  private final double[] squares;

  CentroidSimilarity(List<Item> items, int shelves) {
    this.squares = new double[shelves];
    Map<String, Integer> said = new HashMap<>();
    items.forEach(i -> i.words().keySet().forEach(w -> said.merge(w, 1, Integer::sum)));
    said.forEach((word, entries) -> weigh(word, entries, items.size()));
    Map<String, Map<Integer, Double>> adding = new HashMap<>();
    for (Item item : items) {
      unit(item)
          .forEach(
              (word, weight) ->
                  adding
                      .computeIfAbsent(word, k -> new HashMap<>())
                      .merge(item.shelf(), weight, Double::sum));
    }
    adding.forEach(this::sum);
  }

  /** What a single entry says tells nothing of another. */
  private void weigh(String word, int entries, int all) {
    if (entries > 1) {
      weights.put(word, Math.log((all + 1) / (entries + SMOOTHING)));
    }
  }

  private void sum(String word, Map<Integer, Double> perShelf) {
    List<ShelfWeight> list = new ArrayList<>();
    perShelf.forEach(
        (shelf, weight) -> {
          list.add(new ShelfWeight(shelf, weight));
          squares[shelf] += weight * weight;
        });
    sums.put(word, List.copyOf(list));
  }

  private Map<String, Double> unit(Item item) {
    Map<String, Double> unit = new HashMap<>();
    item.words().keySet().forEach(w -> unit.put(w, weights.getOrDefault(w, 0.0)));
    double length = Math.sqrt(unit.values().stream().mapToDouble(x -> x * x).sum());
    unit.replaceAll((word, weight) -> weight / Math.max(length, NOTHING));
    return unit;
  }

  /**
   * An item about to be held against the shelves.
   *
   * @param unit its words, of length one together
   * @param counted the same as it was counted among its shelf's entries
   * @param own that shelf
   * @param lengths the lengths of the shelves' sums, the counted item left out of its own
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record ItemVector(
      Map<String, Double> unit, Map<String, Double> counted, int own, double[] lengths) {}

  private ItemVector held(Item item, Item counted) {
    Map<String, Double> itself = unit(counted);
    Map<String, Double> unit = item.equals(counted) ? itself : unit(item);
    return new ItemVector(unit, itself, counted.shelf(), lengths(itself, counted.shelf()));
  }

  private double[] lengths(Map<String, Double> counted, int shelf) {
    double[] left = squares.clone();
    counted.forEach((word, weight) -> left[shelf] += weight * (weight - 2 * sum(word, shelf)));
    return Arrays.stream(left).map(square -> Math.sqrt(Math.max(square, NOTHING))).toArray();
  }

  private double sum(String word, int shelf) {
    for (ShelfWeight sum : sums.getOrDefault(word, List.of())) {
      if (sum.shelf() == shelf) {
        return sum.weight();
      }
    }
    return 0;
  }

  /**
   * By shelf, 0 to 1.
   *
   * @param counted the item as it was counted among the shelves' entries
   */
  double[] of(Item item, Item counted) {
    ItemVector held = held(item, counted);
    double[] likeness = new double[squares.length];
    held.unit()
        .forEach(
            (word, weight) -> {
              for (ShelfWeight sum : sums.getOrDefault(word, List.of())) {
                likeness[sum.shelf()] += gain(held, word, weight, sum);
              }
            });
    return likeness;
  }

  /** What a word of an item adds to its likeness with a shelf that says it. */
  private static double gain(ItemVector held, String word, double weight, ShelfWeight sum) {
    double others =
        sum.shelf() == held.own()
            ? sum.weight() - held.counted().getOrDefault(word, 0.0)
            : sum.weight();
    return others * weight / held.lengths()[sum.shelf()];
  }

  /** The words that speak most for one shelf over another. */
  List<String> deciding(Item item, Item counted, int better, int worse) {
    ItemVector held = held(item, counted);
    Map<String, Double> lead = new HashMap<>();
    held.unit()
        .forEach(
            (word, weight) ->
                lead.put(
                    word,
                    gain(held, word, weight, new ShelfWeight(better, sum(word, better)))
                        - gain(held, word, weight, new ShelfWeight(worse, sum(word, worse)))));
    return lead.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
