package dev.shelfcheck.bench;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rules.shelf.ShelfJudge;
import dev.shelfcheck.rules.shelf.ShelfThresholds;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.rules.shelf.TopicSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the first class of a work in its registry says alone: the share of another shelf's works in
 * that class is ahead of the share of the other works of its own shelf.
 *
 * @param lead by how much it has to be, 0 to 1
 */
record CategoryVerdict(TopicLexicon topicLexicon, double lead) implements ShelfTrial.Verdict {
  private static final int WORKS = 4;

  @Override
  public Set<Integer> doubted(Document document, KnownWorks works) {
    Map<Integer, String> classes = new HashMap<>();
    document
        .entries()
        .forEach(
            e ->
                works
                    .of(e)
                    .flatMap(w -> w.categories().stream().findFirst())
                    .ifPresent(c -> classes.put(e.index(), c)));
    List<TopicSection> shelves =
        new ShelfJudge(document, topicLexicon, ShelfThresholds.of(List.of("label"), 0))
            .map()
            .shelves();
    return shelves.stream()
        .flatMap(s -> s.entries().stream().filter(e -> doubt(e, s, shelves, classes)))
        .map(Entry::index)
        .collect(Collectors.toSet());
  }

  private boolean doubt(
      Entry entry, TopicSection own, List<TopicSection> shelves, Map<Integer, String> classes) {
    OptionalDouble here = share(entry, own, classes);
    return here.isPresent()
        && shelves.stream()
            .filter(s -> !s.path().equals(own.path()))
            .flatMapToDouble(s -> share(entry, s, classes).stream())
            .anyMatch(there -> there - here.getAsDouble() > lead);
  }

  /** The share of an entry's class among the others of a shelf; nothing where few are known. */
  private static OptionalDouble share(
      Entry entry, TopicSection topicSection, Map<Integer, String> classes) {
    String mine = classes.get(entry.index());
    List<String> known =
        topicSection.entries().stream()
            .filter(e -> e.index() != entry.index())
            .flatMap(e -> Optional.ofNullable(classes.get(e.index())).stream())
            .toList();
    return mine == null || known.size() < WORKS
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) known.stream().filter(mine::equals).count() / known.size());
  }
}
