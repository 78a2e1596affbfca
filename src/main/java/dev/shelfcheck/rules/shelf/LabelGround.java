package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The entry's own label, a cell under "Subfield" or "Topic", names another section. */
final class LabelGround {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)sub-?field|topics?|tasks?|category|categories|area|theme|keywords?|tags?|domain"
              + "|主题|任务|类别|方向|领域|标签");

  private final TopicLexicon topicLexicon;

  LabelGround(TopicLexicon topicLexicon) {
    this.topicLexicon = topicLexicon;
  }

  Optional<ShelfDoubt> doubt(Entry entry, TopicSection own, List<TopicSection> shelves) {
    return label(entry).flatMap(l -> doubt(entry, l, own, shelves));
  }

  private static Optional<String> label(Entry entry) {
    return entry.fields().stream()
        .filter(f -> LABEL.matcher(f.label().strip()).matches() && !f.text().isBlank())
        .map(Field::text)
        .findFirst();
  }

  private Optional<ShelfDoubt> doubt(
      Entry entry, String label, TopicSection own, List<TopicSection> shelves) {
    Set<String> topics = topicLexicon.named(label);
    Set<String> stems = Stems.of(label).keySet();
    Set<String> spoken =
        topicLexicon.withBroader(topicLexicon.spokenOf(entry.title().orElse("")).keySet());
    if (agreement(own, topics, stems) > 0 || meet(own.topics(), spoken)) {
      return Optional.empty();
    }
    return shelves.stream()
        .filter(s -> !s.kin(own) && agreement(s, topics, stems) > 0)
        .max(
            Comparator.<TopicSection>comparingInt(s -> agreement(s, topics, stems))
                .thenComparing(s -> meet(s.topics(), spoken)))
        .map(s -> new ShelfDoubt(entry, own, s, ShelfDoubt.DoubtReason.LABEL, List.of(label), 1));
  }

  /** 2 where a label says the shelf's name, 1 where it names one of its topics. */
  private static int agreement(TopicSection topicSection, Set<String> topics, Set<String> stems) {
    if (!stems.isEmpty() && topicSection.words().keySet().equals(stems)) {
      return 2;
    }
    return meet(topicSection.topics(), topics) ? 1 : 0;
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return !both.isEmpty();
  }
}
