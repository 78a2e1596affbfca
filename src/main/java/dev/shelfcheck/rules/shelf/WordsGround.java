package dev.shelfcheck.rules.shelf;

import static dev.shelfcheck.rules.shelf.Doubt.Ground.WORDS;
import static dev.shelfcheck.rules.shelf.Doubt.Ground.WORK;

import dev.shelfcheck.model.Entry;
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
  private static final double THRESHOLD = -4.6;
  private static final int WORDS_SHOWN = 4;

  private final List<Shelf> shelves;
  private final List<Item> items;
  private final Wording wording;
  private final Rarity rarity;
  private final List<Margins> margins;
  private final double threshold;

  WordsGround(List<Shelf> shelves, List<Item> items, double caution) {
    this.threshold = THRESHOLD + caution;
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
            .mapToDouble(i -> margin(wording.of(i), shelf))
            .toArray());
  }

  /** By how much the words of an item fit the best of the other shelves better than this one. */
  private double margin(double[] fits, int shelf) {
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
    return items.stream().map(i -> doubt(new Look(i, i), WORDS)).flatMap(Optional::stream).toList();
  }

  /** An entry's item, richer than it was counted. */
  interface Richer {
    Item of(Item counted, int shelf);
  }

  /** What speaks against an entry once more is known of it; nothing where it is on no shelf. */
  Optional<Doubt> doubt(Entry entry, Richer richer) {
    return items.stream()
        .filter(i -> i.entry().index() == entry.index())
        .findFirst()
        .flatMap(i -> doubt(new Look(richer.of(i, i.shelf()), i), WORK));
  }

  private record Look(Item item, Item counted) {}

  private Optional<Doubt> doubt(Look look, Doubt.Ground ground) {
    int own = look.item().shelf();
    double[] fits = wording.fits(look.item(), look.counted());
    return others(own)
        .boxed()
        .max(Comparator.comparingDouble(s -> promise(look.item(), fits, s)))
        .map(s -> doubt(look, fits, s, ground))
        .filter(d -> d.weight() > threshold);
  }

  private double promise(Item item, double[] fits, int shelf) {
    return fits[shelf] + rarity.ofTopic(item, shelf) + 0.7 * rarity.ofName(item, shelf);
  }

  private Doubt doubt(Look look, double[] fits, int better, Doubt.Ground ground) {
    Item item = look.item();
    return new Doubt(
        item.entry(),
        shelves.get(item.shelf()),
        shelves.get(better),
        ground,
        wording.deciding(item, look.counted(), better, item.shelf(), WORDS_SHOWN).stream()
            .map(w -> item.words().getOrDefault(w, w))
            .distinct()
            .toList(),
        weight(item, fits, better));
  }

  private double weight(Item item, double[] fits, int better) {
    int own = item.shelf();
    Margins usual = margins.get(own);
    double lead = fits[better] - fits[own];
    return 1.65 * lead * usual.coherence() * margins.get(better).coherence()
        + 0.88 * usual.unusual(margin(fits, own))
        - 1.74 * usual.coherence()
        + 1.37 * rarity.ofTopic(item, better)
        - 4.34 * rarity.ofTopic(item, own)
        + 0.57 * rarity.ofName(item, better)
        - 2.00 * rarity.ofName(item, own)
        - 1.06 * Math.log(items.size());
  }
}
