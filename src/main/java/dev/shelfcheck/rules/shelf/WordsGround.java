package dev.shelfcheck.rules.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the rest of the list says: an entry's words and topics against those of the entries of every
 * shelf. The weights are those of a logistic regression over moved and unmoved entries of real
 * lists, cross-validated by list; see the decision "weights of the shelf". A large shelf is taken
 * to be broad: the same unlikeness counts less there.
 */
final class WordsGround {
  private static final double THRESHOLD = -1.0;
  private static final int WORDS_SHOWN = 4;

  private final List<Shelf> shelves;
  private final List<Item> items;
  private final Wording wording;
  private final Rarity rarity;
  private final double[] coherence;

  WordsGround(List<Shelf> shelves, List<Item> items) {
    this.shelves = shelves;
    this.items = items;
    this.wording = new Wording(items, shelves);
    this.rarity = new Rarity(items, shelves);
    this.coherence = coherence();
  }

  private double[] coherence() {
    double[] right = new double[shelves.size()];
    double[] all = new double[shelves.size()];
    for (int i = 0; i < items.size(); i++) {
      int own = items.get(i).shelf();
      double[] fits = wording.of(i);
      double best =
          IntStream.range(0, fits.length)
              .filter(s -> !shelves.get(s).kin(shelves.get(own)))
              .mapToDouble(s -> fits[s])
              .max()
              .orElse(Double.NEGATIVE_INFINITY);
      all[own]++;
      right[own] += fits[own] > best ? 1 : 0;
    }
    return IntStream.range(0, all.length).mapToDouble(s -> right[s] / all[s]).toArray();
  }

  /** The share of a shelf's entries whose words fit it better than any other, 0 to 1. */
  Map<Shelf, Double> fit() {
    Map<Shelf, Double> fit = new HashMap<>();
    IntStream.range(0, shelves.size()).forEach(s -> fit.put(shelves.get(s), coherence[s]));
    return fit;
  }

  List<Doubt> doubts() {
    return IntStream.range(0, items.size())
        .mapToObj(this::doubt)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Doubt> doubt(int item) {
    int own = items.get(item).shelf();
    return IntStream.range(0, shelves.size())
        .filter(s -> !shelves.get(s).kin(shelves.get(own)))
        .boxed()
        .max(java.util.Comparator.comparingDouble(s -> promise(item, s)))
        .map(s -> doubt(item, own, s))
        .filter(d -> d.weight() > THRESHOLD);
  }

  private double promise(int item, int shelf) {
    Item it = items.get(item);
    return wording.of(item)[shelf] + rarity.ofTopic(it, shelf) + 0.7 * rarity.ofName(it, shelf);
  }

  private Doubt doubt(int item, int own, int better) {
    Item it = items.get(item);
    return new Doubt(
        it.entry(),
        shelves.get(own),
        shelves.get(better),
        Doubt.Ground.WORDS,
        wording.deciding(item, better, own, WORDS_SHOWN).stream()
            .map(w -> it.words().getOrDefault(w, w))
            .distinct()
            .toList(),
        weight(item, own, better));
  }

  private double weight(int item, int own, int better) {
    Item it = items.get(item);
    double margin = wording.of(item)[better] - wording.of(item)[own];
    Shelf shelf = shelves.get(own);
    boolean topical = !shelf.topics().isEmpty();
    return 0.38 * margin
        + 2.04 * margin * coherence[own] * coherence[better]
        + 1.12 * rarity.ofTopic(it, better)
        - 4.09 * rarity.ofTopic(it, own)
        - 0.33 * rarity.of(it.topics(), shelf.compatible())
        + (topical ? 0.88 * rarity.of(it.topics(), Set.copyOf(it.topics())) : 0)
        + 0.58 * rarity.ofName(it, better)
        - 2.67 * rarity.ofName(it, own)
        - 1.36 * Math.log(shelf.entries().size())
        + 0.16 * Math.log(shelves.get(better).entries().size());
  }
}
