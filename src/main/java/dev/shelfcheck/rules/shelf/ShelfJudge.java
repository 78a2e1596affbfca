package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the entries of one document by their shelves, on the grounds that count. */
public final class ShelfJudge {
  private static final int ENTRIES = 6;
  private static final int SHELVES = 4;

  private final Document document;
  private final Lexicon lexicon;
  private final Grounds grounds;
  private final List<Shelf> shelves;
  private final Set<Shelf> telling;
  private final Optional<WordsGround> words;

  public ShelfJudge(Document document, Lexicon lexicon, Grounds grounds) {
    this.document = document;
    this.lexicon = lexicon;
    this.grounds = grounds;
    this.shelves = new Shelving(lexicon).of(document);
    List<Shelf> full = shelves.stream().filter(s -> s.entries().size() >= ENTRIES).toList();
    this.telling = full.size() >= SHELVES ? Set.copyOf(full) : Set.of();
    this.words =
        telling.isEmpty()
            ? Optional.empty()
            : Optional.of(new WordsGround(full, items(full), grounds));
  }

  private List<Item> items(List<Shelf> full) {
    List<Item> items = new ArrayList<>();
    for (int s = 0; s < full.size(); s++) {
      for (Entry entry : full.get(s).entries()) {
        items.add(Item.of(document, entry, s, lexicon, ""));
      }
    }
    return items;
  }

  /** The map by all that the document itself says. */
  public ShelfMap map() {
    Map<Integer, Doubt> doubts = new LinkedHashMap<>();
    LabelGround labels = new LabelGround(lexicon);
    TopicGround topics = new TopicGround(lexicon);
    for (Shelf shelf : shelves) {
      for (Entry entry : shelf.entries()) {
        Optional.<Doubt>empty()
            .or(() -> when(Doubt.Ground.LABEL, labels.doubt(entry, shelf, shelves)))
            .or(() -> byTopic(entry, shelf, topics))
            .ifPresent(d -> doubts.put(entry.index(), d));
      }
    }
    if (grounds.has(Doubt.Ground.WORDS)) {
      words.ifPresent(w -> w.doubts().forEach(d -> doubts.putIfAbsent(d.entry().index(), d)));
    }
    return new ShelfMap(
        shelves,
        words.map(WordsGround::fit).orElse(Map.of()),
        judged(),
        doubts.values().stream().sorted(Comparator.comparingInt(d -> d.entry().index())).toList());
  }

  /** A topic alone decides only where the list has too few words to tell more. */
  private Optional<Doubt> byTopic(Entry entry, Shelf shelf, TopicGround topics) {
    boolean left = grounds.has(Doubt.Ground.WORDS) && !telling.isEmpty();
    return left ? Optional.empty() : when(Doubt.Ground.TOPIC, topics.doubt(entry, shelf, shelves));
  }

  private Optional<Doubt> when(Doubt.Ground ground, Optional<Doubt> doubt) {
    return grounds.has(ground) ? doubt : Optional.empty();
  }

  /** Whether what is known of its work can say more of an entry than the document does. */
  public boolean knowsMore(Entry entry) {
    return grounds.has(Doubt.Ground.WORK)
        && telling.stream().anyMatch(s -> s.entries().contains(entry));
  }

  /** What speaks against an entry's shelf once its work is known. */
  public Optional<Doubt> doubt(Entry entry, Work work) {
    return words.flatMap(
        w ->
            w.doubt(
                entry,
                (counted, shelf) ->
                    Item.of(document, entry, shelf, lexicon, work.summary().orElse(""))));
  }

  private Set<Integer> judged() {
    return shelves.stream()
        .filter(s -> telling.isEmpty() ? !s.topics().isEmpty() : telling.contains(s))
        .flatMap(s -> s.entries().stream())
        .map(Entry::index)
        .collect(Collectors.toSet());
  }
}
