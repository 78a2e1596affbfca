package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The title speaks of another section's topic, and of nothing near the topic of its own. */
final class TopicGround {
  private final TopicLexicon topicLexicon;

  TopicGround(TopicLexicon topicLexicon) {
    this.topicLexicon = topicLexicon;
  }

  Optional<ShelfDoubt> doubt(Entry entry, TopicSection own, List<TopicSection> shelves) {
    Map<String, Set<String>> spoken = topicLexicon.spokenOf(entry.title().orElse(""));
    Set<String> topics = topicLexicon.mostSpecific(spoken.keySet());
    if (own.topics().isEmpty()
        || topics.isEmpty()
        || topics.stream().anyMatch(own.compatible()::contains)
        || topicLexicon.withBroader(topics).stream().anyMatch(own.topics()::contains)) {
      return Optional.empty();
    }
    return shelves.stream()
        .filter(s -> !s.kin(own))
        .map(
            s ->
                new ShelfDoubt(
                    entry, own, s, ShelfDoubt.DoubtReason.TOPIC, reasons(s, topics, spoken), 1))
        .filter(d -> !d.because().isEmpty())
        .max(Comparator.comparingInt(d -> d.because().size()));
  }

  private List<String> reasons(
      TopicSection topicSection, Set<String> topics, Map<String, Set<String>> spoken) {
    return topics.stream()
        .sorted()
        .filter(
            t ->
                topicLexicon.withBroader(Set.of(t)).stream()
                    .anyMatch(topicSection.topics()::contains))
        .flatMap(t -> spoken.getOrDefault(t, Set.of()).stream())
        .distinct()
        .toList();
  }
}
