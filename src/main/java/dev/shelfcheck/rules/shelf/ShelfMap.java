package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shelves of one document, how well their entries fit, and the entries in doubt.
 *
 * @param shelves in reading order
 * @param fit by path, of the shelves with words enough to tell: the share of entries whose words
 *     fit best
 * @param judged the entries of which something could be told
 * @param doubts in reading order, one an entry
 */
public record ShelfMap(
    List<Shelf> shelves, Map<List<String>, Double> fit, Set<Integer> judged, List<Doubt> doubts) {
  private static final int ENTRIES = 6;
  private static final int SHELVES = 4;

  public ShelfMap {
    shelves = List.copyOf(shelves);
    fit = Map.copyOf(fit);
    judged = Set.copyOf(judged);
    doubts = List.copyOf(doubts);
  }

  /** Draws the map of a document. */
  public static ShelfMap of(Document document, Lexicon lexicon) {
    List<Shelf> shelves = new Shelving(lexicon).of(document);
    List<Shelf> full = shelves.stream().filter(s -> s.entries().size() >= ENTRIES).toList();
    boolean telling = full.size() >= SHELVES;
    Optional<WordsGround> words =
        telling
            ? Optional.of(new WordsGround(full, items(document, full, lexicon)))
            : Optional.empty();
    Map<Integer, Doubt> doubts = new LinkedHashMap<>();
    LabelGround labels = new LabelGround(lexicon);
    TopicGround topics = new TopicGround(lexicon);
    for (Shelf shelf : shelves) {
      boolean byWords = telling && full.contains(shelf);
      for (Entry entry : shelf.entries()) {
        labels
            .doubt(entry, shelf, shelves)
            .or(() -> byWords ? Optional.empty() : topics.doubt(entry, shelf, shelves))
            .ifPresent(d -> doubts.put(entry.index(), d));
      }
    }
    words.ifPresent(w -> w.doubts().forEach(d -> doubts.putIfAbsent(d.entry().index(), d)));
    return new ShelfMap(
        shelves,
        words.map(WordsGround::fit).orElse(Map.of()),
        judged(shelves, full, telling),
        doubts.values().stream().sorted(Comparator.comparingInt(d -> d.entry().index())).toList());
  }

  private static List<Item> items(Document document, List<Shelf> shelves, Lexicon lexicon) {
    List<Item> items = new ArrayList<>();
    for (int s = 0; s < shelves.size(); s++) {
      for (Entry entry : shelves.get(s).entries()) {
        items.add(Item.of(document, entry, s, lexicon));
      }
    }
    return items;
  }

  private static Set<Integer> judged(List<Shelf> shelves, List<Shelf> full, boolean telling) {
    return shelves.stream()
        .filter(s -> !s.topics().isEmpty() || (telling && full.contains(s)))
        .flatMap(s -> s.entries().stream())
        .map(Entry::index)
        .collect(Collectors.toSet());
  }
}
