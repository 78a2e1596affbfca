package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shelves of a document: its sections that may be judged, sections of one path being one. */
final class Shelving {
  private final TopicLexicon topicLexicon;

  Shelving(TopicLexicon topicLexicon) {
    this.topicLexicon = topicLexicon;
  }

  List<TopicSection> of(Document document) {
    Map<List<String>, List<Entry>> byPath = new LinkedHashMap<>();
    for (Entry entry : document.entries()) {
      Section section = entry.section();
      if (entry.title().isPresent()
          && section.level() > 0
          && SectionName.maybeTopic(section.title())) {
        byPath.computeIfAbsent(section.path(), k -> new ArrayList<>()).add(entry);
      }
    }
    return byPath.values().stream().map(this::shelf).toList();
  }

  private TopicSection shelf(List<Entry> entries) {
    Section section = entries.get(0).section();
    Set<String> topics = topicLexicon.named(section.title());
    Set<String> compatible = new HashSet<>(topicLexicon.compatible(topics));
    Optional<Section> above = section.parent();
    while (above.isPresent()) {
      compatible.addAll(topicLexicon.named(above.get().title()));
      above = above.get().parent();
    }
    return new TopicSection(section, entries, topics, compatible, Stems.of(section.title()));
  }
}
