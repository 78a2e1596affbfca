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
  /** A shelf of fewer entries says little of what belongs on it, ... */
  private static final int ENTRIES = 6;

  /** ... and fewer such shelves are no order; chosen, the weights were fitted with both. */
  private static final int SHELVES = 4;

  private final Document document;
  private final TopicLexicon topicLexicon;
  private final ShelfThresholds shelfThresholds;
  private final List<TopicSection> shelves;
  private final Set<TopicSection> telling;
  private final Optional<WordsGround> words;

  /** A judge of a document. */
  public ShelfJudge(Document document, TopicLexicon topicLexicon, ShelfThresholds shelfThresholds) {
    this.document = document;
    this.topicLexicon = topicLexicon;
    this.shelfThresholds = shelfThresholds;
    this.shelves = new Shelving(topicLexicon).of(document);
    List<TopicSection> full = shelves.stream().filter(s -> s.entries().size() >= ENTRIES).toList();
    this.telling = full.size() >= SHELVES ? Set.copyOf(full) : Set.of();
    this.words =
        telling.isEmpty()
            ? Optional.empty()
            : Optional.of(new WordsGround(full, items(full), shelfThresholds));
  }

  private List<Item> items(List<TopicSection> full) {
    List<Item> items = new ArrayList<>();
    for (int s = 0; s < full.size(); s++) {
      for (Entry entry : full.get(s).entries()) {
        items.add(Item.of(document, entry, s, topicLexicon, ""));
      }
    }
    return items;
  }

  /** The map by all that the document itself says. */
  public ShelfMap map() {
    Map<Integer, ShelfDoubt> shelfDoubts = new LinkedHashMap<>();
    LabelGround labels = new LabelGround(topicLexicon);
    TopicGround topics = new TopicGround(topicLexicon);
    for (TopicSection topicSection : shelves) {
      for (Entry entry : topicSection.entries()) {
        Optional.<ShelfDoubt>empty()
            .or(
                () ->
                    when(ShelfDoubt.DoubtReason.LABEL, labels.doubt(entry, topicSection, shelves)))
            .or(() -> byTopic(entry, topicSection, topics))
            .ifPresent(d -> shelfDoubts.put(entry.index(), d));
      }
    }
    if (shelfThresholds.has(ShelfDoubt.DoubtReason.WORDS)) {
      words.ifPresent(w -> w.doubts().forEach(d -> shelfDoubts.putIfAbsent(d.entry().index(), d)));
    }
    return new ShelfMap(
        shelves,
        words.map(WordsGround::fit).orElse(Map.of()),
        judged(),
        shelfDoubts.values().stream()
            .sorted(Comparator.comparingInt(d -> d.entry().index()))
            .toList());
  }

  /** A topic alone decides only where the list has too few words to tell more. */
  private Optional<ShelfDoubt> byTopic(Entry entry, TopicSection topicSection, TopicGround topics) {
    boolean left = shelfThresholds.has(ShelfDoubt.DoubtReason.WORDS) && !telling.isEmpty();
    return left
        ? Optional.empty()
        : when(ShelfDoubt.DoubtReason.TOPIC, topics.doubt(entry, topicSection, shelves));
  }

  private Optional<ShelfDoubt> when(
      ShelfDoubt.DoubtReason ground, Optional<ShelfDoubt> shelfDoubt) {
    return shelfThresholds.has(ground) ? shelfDoubt : Optional.empty();
  }

  /** Whether what is known of its work can say more of an entry than the document does. */
  public boolean knowsMore(Entry entry) {
    return shelfThresholds.has(ShelfDoubt.DoubtReason.WORK)
        && telling.stream().anyMatch(s -> s.entries().contains(entry));
  }

  /** What speaks against an entry's shelf once its work is known. */
  public Optional<ShelfDoubt> doubt(Entry entry, Work work) {
    return words.flatMap(
        w ->
            w.doubt(
                entry,
                (counted, shelf) ->
                    Item.of(document, entry, shelf, topicLexicon, work.summary().orElse(""))));
  }

  private Set<Integer> judged() {
    return shelves.stream()
        .filter(s -> telling.isEmpty() ? !s.topics().isEmpty() : telling.contains(s))
        .flatMap(s -> s.entries().stream())
        .map(Entry::index)
        .collect(Collectors.toSet());
  }
}
