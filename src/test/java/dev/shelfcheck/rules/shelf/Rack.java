package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.read.MarkdownReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A few shelves of titles, "pruning trees / weights | distilling teachers". */
final class Rack {
  private static final Entry ENTRY =
      new MarkdownReader()
          .read("list.md", "## Works\n\n- [Some work](https://example.org/work)\n")
          .entries()
          .get(0);

  private final List<Item> items;
  private final int shelves;

  private Rack(List<Item> items, int shelves) {
    this.items = List.copyOf(items);
    this.shelves = shelves;
  }

  static Rack of(String text) {
    List<Item> items = new ArrayList<>();
    String[] shelves = text.split("\\|");
    for (int shelf = 0; shelf < shelves.length; shelf++) {
      for (String words : shelves[shelf].split("/")) {
        items.add(item(words.strip(), shelf));
      }
    }
    return new Rack(items, shelves.length);
  }

  /** An item that says just these words, each for itself. */
  static Item item(String words, int shelf) {
    Map<String, String> said =
        Arrays.stream(words.split(" ")).distinct().collect(Collectors.toMap(w -> w, w -> w));
    return item(said, shelf);
  }

  private static Item item(Map<String, String> words, int shelf) {
    return new Item(ENTRY, shelf, words, Set.of(), Set.of(), Set.of(), Set.of());
  }

  Item item(int place) {
    return items.get(place);
  }

  CentroidSimilarity likeness() {
    return new CentroidSimilarity(items, shelves);
  }

  double[] likeness(int place) {
    return likeness().of(items.get(place), items.get(place));
  }

  /** The same with one item standing on another shelf. */
  Rack moving(int place, int shelf) {
    List<Item> moved = new ArrayList<>(items);
    moved.set(place, item(items.get(place).words(), shelf));
    return new Rack(moved, shelves);
  }
}
