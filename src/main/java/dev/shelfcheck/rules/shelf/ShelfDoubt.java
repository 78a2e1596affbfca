package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import java.util.List;

/**
 * An entry that speaks for another shelf than its own.
 *
 * @param better the shelf it speaks for
 * @param because the words or the label that decided
 * @param weight how strongly; comparable within one ground
 */
public record ShelfDoubt(
    Entry entry,
    TopicSection topicSection,
    TopicSection better,
    Ground ground,
    List<String> because,
    double weight) {
  public ShelfDoubt {
    because = List.copyOf(because);
  }

  /** What speaks against a shelf. */
  public enum Ground {
    /** The entry's own label names another section. */
    LABEL,
    /** Its title speaks of another section's topic and of nothing near its own. */
    TOPIC,
    /** Its words are those of another section's entries. */
    WORDS,
    /** What is known of its work, its abstract, speaks for another section. */
    WORK
  }
}
