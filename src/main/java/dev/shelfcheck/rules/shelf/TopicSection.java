package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A section whose name may be a topic, with what stands directly in it.
 *
 * @param entries those with a title
 * @param topics what its name says
 * @param compatible topics whose works may stand here: its own, their neighbours, and those of the
 *     sections it stands in
 * @param words the stems of its name
 */
public record TopicSection(
    Section section,
    List<Entry> entries,
    Set<String> topics,
    Set<String> compatible,
    Map<String, String> words) {
  public TopicSection {
    entries = List.copyOf(entries);
    topics = Set.copyOf(topics);
    compatible = Set.copyOf(compatible);
    words = Map.copyOf(words);
  }

  /** The section's own title. */
  public String name() {
    return section.title();
  }

  /** What tells it from all others: the titles from the top down to its own. */
  public List<String> path() {
    return section.path();
  }

  /** Whether one stands within the other: a parent is never wrong because a child fits better. */
  boolean kin(TopicSection other) {
    List<String> a = section.path();
    List<String> b = other.section.path();
    int shared = Math.min(a.size(), b.size());
    return a.subList(0, shared).equals(b.subList(0, shared));
  }
}
