package dev.shelfcheck.rules.shelf;

import static dev.shelfcheck.rules.shelf.ShelfDoubt.DoubtReason.WORDS;
import static dev.shelfcheck.rules.shelf.ShelfDoubt.DoubtReason.WORK;

import dev.shelfcheck.model.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the rest of the list says: an entry's words, links and topics against those of the other
 * entries of every shelf. The weights are those of a logistic regression over moved and unmoved
 * entries of real lists, cross-validated by list; see the decision "weights of the shelf".
 */
final class WordsGround {
  // The regression's weights: of the likeness to both shelves, of the share of shelves that are
  // liker than its own, of how whole its own shelf is, of the rare words of topics and names that
  // it shares with both, of two parts of the list, of the list's length.
  private static final double OWN_ALIKE = 8.06;
  private static final double BETTER_ALIKE = 6.10;
  private static final double SHELVES_AHEAD = 3.13;
  private static final double OWN_COHERENCE = 1.15;
  private static final double BETTER_TOPIC = 0.73;
  private static final double OWN_TOPIC = 2.65;
  private static final double BETTER_NAME = 0.40;
  private static final double OWN_NAME = 1.77;
  private static final double PARTS_APART = 2.22;
  private static final double LENGTH = 0.40;
  private static final double INTERCEPT = 2.74;

  /** A message shows so many of the words that decided. */
  private static final int WORDS_SHOWN = 4;

  /** What a rare word weighs beside the likeness where the better shelf is chosen; chosen. */
  private static final double HINT = 0.1;

  private final List<TopicSection> shelves;
  private final List<Item> items;
  private final ShelfThresholds shelfThresholds;
  private final CentroidSimilarity centroidSimilarity;
  private final Rarity rarity;
  private final Parts parts;
  private final List<ItemSimilarity> looks;
  private final double[] coherence;

  WordsGround(List<TopicSection> shelves, List<Item> items, ShelfThresholds shelfThresholds) {
    this.shelves = shelves;
    this.items = items;
    this.shelfThresholds = shelfThresholds;
    this.centroidSimilarity = new CentroidSimilarity(items, shelves.size());
    this.rarity = new Rarity(items, shelves);
    this.parts = new Parts(shelves);
    this.looks = items.stream().map(i -> look(i, i)).toList();
    this.coherence = coherence();
  }

  private double[] coherence() {
    double[] all = new double[shelves.size()];
    double[] fitting = new double[shelves.size()];
    for (ItemSimilarity look : looks) {
      int own = look.item().shelf();
      boolean fits = others(own).allMatch(s -> look.alike()[s] < look.alike()[own]);
      all[own]++;
      fitting[own] += fits ? 1 : 0;
    }
    return IntStream.range(0, all.length).mapToDouble(s -> fitting[s] / all[s]).toArray();
  }

  private IntStream others(int shelf) {
    return IntStream.range(0, shelves.size()).filter(s -> !parts.kin(s, shelf));
  }

  /** By path, the share of a shelf's entries whose words fit it better than any other, 0 to 1. */
  Map<List<String>, Double> fit() {
    Map<List<String>, Double> fit = new HashMap<>();
    IntStream.range(0, shelves.size()).forEach(s -> fit.put(shelves.get(s).path(), coherence[s]));
    return fit;
  }

  /** The strongest of them: a list of doubts as long as the list is none. */
  List<ShelfDoubt> doubts() {
    return looks.stream()
        .map(l -> doubt(l, WORDS))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(ShelfDoubt::weight).reversed())
        .limit((long) Math.ceil(shelfThresholds.share() * items.size()))
        .toList();
  }

  /** An entry's item, richer than it was counted. */
  interface Richer {
    Item of(Item counted, int shelf);
  }

  /** What speaks against an entry once more is known of it; nothing where it is on no shelf. */
  Optional<ShelfDoubt> doubt(Entry entry, Richer richer) {
    return items.stream()
        .filter(i -> i.entry().index() == entry.index())
        .findFirst()
        .flatMap(i -> doubt(look(richer.of(i, i.shelf()), i), WORK));
  }

  /** An item, the same as it was counted, and how alike it is to each shelf. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record ItemSimilarity(Item item, Item counted, double[] alike) {}

  private ItemSimilarity look(Item item, Item counted) {
    return new ItemSimilarity(item, counted, centroidSimilarity.of(item, counted));
  }

  private Optional<ShelfDoubt> doubt(ItemSimilarity look, ShelfDoubt.DoubtReason ground) {
    Item item = look.item();
    return others(item.shelf())
        .boxed()
        .max(Comparator.comparingDouble(s -> promise(look, s)))
        .filter(s -> weight(look, s) > shelfThresholds.caution())
        .map(s -> doubt(look, s, ground, weight(look, s)))
        .filter(d -> !d.because().isEmpty());
  }

  private double promise(ItemSimilarity look, int shelf) {
    Item item = look.item();
    return look.alike()[shelf] + HINT * (rarity.ofTopic(item, shelf) + rarity.ofName(item, shelf));
  }

  private ShelfDoubt doubt(
      ItemSimilarity look, int better, ShelfDoubt.DoubtReason ground, double weight) {
    Item item = look.item();
    List<String> because =
        centroidSimilarity.deciding(item, look.counted(), better, item.shelf()).stream()
            .filter(item::maySay)
            .limit(WORDS_SHOWN)
            .map(w -> item.words().getOrDefault(w, w))
            .distinct()
            .toList();
    TopicSection own = shelves.get(item.shelf());
    return new ShelfDoubt(item.entry(), own, shelves.get(better), ground, because, weight);
  }

  private double weight(ItemSimilarity look, int better) {
    Item item = look.item();
    double[] alike = look.alike();
    int own = item.shelf();
    double ahead = others(own).filter(s -> alike[s] > alike[own]).count();
    return -OWN_ALIKE * alike[own]
        + BETTER_ALIKE * alike[better]
        + SHELVES_AHEAD * ahead / others(own).count()
        + OWN_COHERENCE * coherence[own]
        + BETTER_TOPIC * rarity.ofTopic(item, better)
        - OWN_TOPIC * rarity.ofTopic(item, own)
        + BETTER_NAME * rarity.ofName(item, better)
        - OWN_NAME * rarity.ofName(item, own)
        + PARTS_APART * (parts.apart(own, better) ? 1 : 0)
        - LENGTH * Math.log(items.size())
        - INTERCEPT;
  }
}
