package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.stream.Collectors;

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
    DoubtReason ground,
    List<String> because,
    double weight) {
  public ShelfDoubt {
    because = List.copyOf(because);
  }

  /** What speaks against a shelf. */
  public enum DoubtReason {
    /** The entry's own label names another section. */
    LABEL,
    /** Its title speaks of another section's topic and of nothing near its own. */
    TOPIC,
    /** Its words are those of another section's entries. */
    WORDS,
    /** What is known of its work, its abstract, speaks for another section. */
    WORK
  }

  /** What speaks for the better shelf, in words that its name follows. */
  public String reason() {
    String words = because.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    return switch (ground) {
      case LABEL -> "its label " + words + " names";
      case TOPIC -> "its title (" + words + ") speaks of";
      case WORDS -> "its words (" + words + ") are those of";
      case WORK -> "its words and its abstract's (" + words + ") are those of";
    };
  }
}
