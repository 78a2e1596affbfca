package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shelves of one document, how well their entries fit, and the entries in doubt.
 *
 * @param shelves in reading order
 * @param fit by path, of the shelves with words enough to tell: the share of entries whose words
 *     fit best
 * @param judged the entries of which something could be told
 * @param shelfDoubts in reading order, one an entry
 */
public record ShelfMap(
    List<TopicSection> shelves,
    Map<List<String>, Double> fit,
    Set<Integer> judged,
    List<ShelfDoubt> shelfDoubts) {
  public ShelfMap {
    shelves = List.copyOf(shelves);
    fit = Map.copyOf(fit);
    judged = Set.copyOf(judged);
    shelfDoubts = List.copyOf(shelfDoubts);
  }

  /** Draws the map of a document. */
  public static ShelfMap of(Document document, TopicLexicon topicLexicon) {
    return new ShelfJudge(document, topicLexicon, ShelfThresholds.ALL).map();
  }
}
