package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    return shelves.stream()
        .filter(s -> !s.kin(own))
        .map(s -> new Doubt(entry, own, s, Doubt.Ground.TOPIC, reasons(s, topics, spoken), 1))
        .filter(d -> !d.because().isEmpty())
        .max(Comparator.comparingInt(d -> d.because().size()));
  }

  private List<String> reasons(Shelf shelf, Set<String> topics, Map<String, Set<String>> spoken) {
    return topics.stream()
        .sorted()
        .filter(t -> lexicon.withBroader(Set.of(t)).stream().anyMatch(shelf.topics()::contains))
        .flatMap(t -> spoken.getOrDefault(t, Set.of()).stream())
        .distinct()
        .toList();
  }
}
