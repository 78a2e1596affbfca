package dev.shelfcheck.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A section with entries of its own, as the map of a list shows it.
 *
 * @param path the titles from the top down to its own
 * @param topics what its name says; empty where that is no known topic
 * @param fit the share of its entries whose words fit it best, 0 to 1; absent where nothing tells
 * @param doubts entries that speak for another section
 */
public record MapRow(
    String file,
    int line,
    List<String> path,
    int level,
    List<String> topics,
    int entries,
    OptionalDouble fit,
    List<Doubted> doubts) {
  public MapRow {
    path = List.copyOf(path);
    topics = List.copyOf(topics);
    doubts = List.copyOf(doubts);
  }

  /** An entry in doubt, the section it speaks for, and the words that say so. */
  public record Doubted(int line, String title, String better, List<String> because) {
    public Doubted {
      because = List.copyOf(because);
    }
  }

  /** The section's own title, empty for the text above all headings. */
  public String title() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}
