package dev.shelfcheck.rules.shelf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the rest of the list says: an entry's words and topics against those of the entries of every
 * shelf. The weights are those of a logistic regression over moved and unmoved entries of real
 * lists, cross-validated by list; see the decision "weights of the shelf". The longer the list, the
 * stronger a doubt has to be, so that a long list does not bring a long list of doubts.
 */
final class WordsGround {
  private static final double THRESHOLD = -4.8;
  private static final int WORDS_SHOWN = 4;

  private final List<Shelf> shelves;
  private final List<Item> items;
  private final Wording wording;
  private final Rarity rarity;
  private final List<Margins> margins;

  WordsGround(List<Shelf> shelves, List<Item> items) {
    this.shelves = shelves;
    this.items = items;
    this.wording = new Wording(items, shelves);
    this.rarity = new Rarity(items, shelves);
    this.margins = IntStream.range(0, shelves.size()).mapToObj(this::margins).toList();
  }

  private Margins margins(int shelf) {
    return Margins.of(
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).shelf() == shelf)
            .mapToDouble(i -> margin(i, shelf))
            .toArray());
  }

  /** By how much the words of an item fit the best of the other shelves better than this one. */
  private double margin(int item, int shelf) {
    double[] fits = wording.of(item);
    return others(shelf).mapToDouble(s -> fits[s]).max().orElse(-Wording.FAR) - fits[shelf];
  }

  private IntStream others(int shelf) {
    return IntStream.range(0, shelves.size()).filter(s -> !shelves.get(s).kin(shelves.get(shelf)));
  }

  /** By path, the share of a shelf's entries whose words fit it better than any other, 0 to 1. */
  Map<List<String>, Double> fit() {
    Map<List<String>, Double> fit = new HashMap<>();
    IntStream.range(0, shelves.size())
        .forEach(s -> fit.put(shelves.get(s).path(), margins.get(s).coherence()));
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
    return others(own)
        .boxed()
        .max(Comparator.comparingDouble(s -> promise(item, s)))
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
    Margins usual = margins.get(own);
    double lead = wording.of(item)[better] - wording.of(item)[own];
    return 1.65 * lead * usual.coherence() * margins.get(better).coherence()
        + 0.88 * usual.unusual(margin(item, own))
        - 1.74 * usual.coherence()
        + 1.37 * rarity.ofTopic(it, better)
        - 4.34 * rarity.ofTopic(it, own)
        + 0.57 * rarity.ofName(it, better)
        - 2.00 * rarity.ofName(it, own)
        - 1.06 * Math.log(items.size());
  }
}
