package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The title speaks of another section's topic, and of nothing near the topic of its own. */
final class TopicGround {
  private final Lexicon lexicon;

  TopicGround(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Optional<Doubt> doubt(Entry entry, Shelf own, List<Shelf> shelves) {
    Map<String, Set<String>> spoken = lexicon.spokenOf(entry.title().orElse(""));
    Set<String> topics = lexicon.mostSpecific(spoken.keySet());
    if (own.topics().isEmpty()
        || topics.isEmpty()
        || topics.stream().anyMatch(own.compatible()::contains)
        || lexicon.withBroader(topics).stream().anyMatch(own.topics()::contains)) {
      return Optional.empty();
    }
    Map<Shelf, List<String>> reasons = new HashMap<>();
    shelves.stream()
        .filter(s -> !s.kin(own))
        .forEach(s -> reasons.put(s, reasons(s, topics, spoken)));
    return shelves.stream()
        .filter(s -> !reasons.getOrDefault(s, List.of()).isEmpty())
        .max(Comparator.comparingInt(s -> reasons.getOrDefault(s, List.of()).size()))
        .map(
            s ->
                new Doubt(
                    entry, own, s, Doubt.Ground.TOPIC, reasons.getOrDefault(s, List.of()), 1));
  }

  private List<String> reasons(Shelf shelf, Set<String> topics, Map<String, Set<String>> spoken) {
    return topics.stream()
        .sorted()
        .filter(t -> lexicon.withBroader(Set.of(t)).stream().anyMatch(shelf.topics()::contains))
        .flatMap(t -> spoken.getOrDefault(t, Set.of()).stream())
        .distinct()
        .flatMap(Stream::of)
        .toList();
  }
}
