package dev.shelfcheck.rules.shelf;

import java.util.ArrayList;
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
final class Likeness {
  private static final double NOTHING = 1e-9;

  private record Sum(int shelf, double weight) {}

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, List<Sum>> sums = new HashMap<>();
  private final double[] squares;

  Likeness(List<Item> items, int shelves) {
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
      weights.put(word, Math.log((all + 1) / (entries + 0.5)));
    }
  }

  private void sum(String word, Map<Integer, Double> perShelf) {
    List<Sum> list = new ArrayList<>();
    perShelf.forEach(
        (shelf, weight) -> {
          list.add(new Sum(shelf, weight));
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
   * By shelf, 0 to 1.
   *
   * @param counted the item as it was counted among the shelves' entries
   */
  double[] of(Item item, Item counted) {
    double[] likeness = new double[squares.length];
    double[] lengths = lengths(counted);
    gains(item, counted)
        .values()
        .forEach(
            gains -> {
              for (Sum gain : gains) {
                likeness[gain.shelf()] += gain.weight() / lengths[gain.shelf()];
              }
            });
    return likeness;
  }

  /** The lengths of the shelves' sums, the counted item left out of its own. */
  private double[] lengths(Item counted) {
    double own = squares[counted.shelf()];
    for (Map.Entry<String, Double> word : unit(counted).entrySet()) {
      own += word.getValue() * (word.getValue() - 2 * weight(word.getKey(), counted.shelf()));
    }
    double[] lengths = new double[squares.length];
    for (int shelf = 0; shelf < lengths.length; shelf++) {
      double square = shelf == counted.shelf() ? own : squares[shelf];
      lengths[shelf] = Math.sqrt(Math.max(square, NOTHING));
    }
    return lengths;
  }

  private double weight(String word, int shelf) {
    return sums.getOrDefault(word, List.of()).stream()
        .filter(s -> s.shelf() == shelf)
        .mapToDouble(Sum::weight)
        .sum();
  }

  /** What each word of an item adds to its product with each shelf that says it. */
  private Map<String, List<Sum>> gains(Item item, Item counted) {
    Map<String, Double> itself = unit(counted);
    Map<String, List<Sum>> gains = new HashMap<>();
    unit(item)
        .forEach(
            (word, weight) ->
                gains.put(
                    word,
                    sums.getOrDefault(word, List.of()).stream()
                        .map(s -> without(s, counted.shelf(), itself.getOrDefault(word, 0.0)))
                        .map(s -> new Sum(s.shelf(), s.weight() * weight))
                        .toList()));
    return gains;
  }

  private static Sum without(Sum sum, int shelf, double weight) {
    return sum.shelf() == shelf ? new Sum(shelf, sum.weight() - weight) : sum;
  }

  /** The words that speak most for one shelf over another. */
  List<String> deciding(Item item, Item counted, int better, int worse) {
    double[] lengths = lengths(counted);
    Map<String, Double> lead = new HashMap<>();
    gains(item, counted)
        .forEach(
            (word, gains) ->
                lead.put(
                    word, of(gains, better) / lengths[better] - of(gains, worse) / lengths[worse]));
    return lead.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double of(List<Sum> gains, int shelf) {
    return gains.stream().filter(g -> g.shelf() == shelf).mapToDouble(Sum::weight).sum();
  }
}
