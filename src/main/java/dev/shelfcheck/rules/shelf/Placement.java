package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** On which of a document's shelves a work that is not listed yet would stand. */
public final class Placement {
  /** What a shelf's name adds that names a topic of the work, or a word of its title. */
  private static final double NAMED = 0.1;

  private Placement() {}

  /**
   * How well a work fits each of some groups of entries: the likeness of its words and theirs, 0 to
   * 1, and a little more where a group's name speaks of it.
   *
   * @param groups of at least one entry each
   * @param names of the groups
   * @param summary its abstract, or nothing
   */
  public static List<Double> fit(
      Document document,
      TopicLexicon topicLexicon,
      List<List<Entry>> groups,
      List<String> names,
      String title,
      String summary) {
    List<Item> items = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Entry entry : groups.get(g)) {
        items.add(Item.of(document, entry, g, topicLexicon, ""));
      }
    }
    Item item = Item.of(document, newcomer(groups.get(0).get(0), title), 0, topicLexicon, summary);
    Item uncounted = new Item(item.entry(), 0, Map.of(), Set.of(), Set.of(), Set.of(), Set.of());
    double[] alike = new CentroidSimilarity(items, groups.size()).of(item, uncounted);
    for (int g = 0; g < alike.length; g++) {
      alike[g] += named(names.get(g), item, topicLexicon);
    }
    return Arrays.stream(alike).boxed().toList();
  }

  private static double named(String name, Item item, TopicLexicon topicLexicon) {
    boolean topic = topicLexicon.named(name).stream().anyMatch(item.wider()::contains);
    boolean word = Stems.of(name).keySet().stream().anyMatch(item.title()::contains);
    return (topic ? NAMED : 0) + (word ? NAMED : 0);
  }

  private static Entry newcomer(Entry beside, String title) {
    Claim claim =
        new Claim(
            Optional.of(new Stated<>(title, Span.at(0))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Entry(
        beside.index(),
        EntryForm.ITEM,
        beside.section(),
        Span.at(0),
        claim,
        List.of(),
        List.of(),
        List.of());
  }
}
