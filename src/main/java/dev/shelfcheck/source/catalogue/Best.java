package dev.shelfcheck.source.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.PriorityQueue;

/** The best of many documents, the worst of them on top. */
final class Best extends PriorityQueue<Best.ScoredDocument> {
  private static final Comparator<ScoredDocument> WORST_FIRST =
      Comparator.comparingDouble(ScoredDocument::score)
          .thenComparing(ScoredDocument::document, Comparator.reverseOrder());

  /**
   * @param worth of what it shares
   * @param score that and how little else it has
   */
  record ScoredDocument(int document, double worth, double score) {}

  Best(int limit) {
    super(limit);
  }

  @Override
  protected boolean lessThan(ScoredDocument a, ScoredDocument b) {
    return WORST_FIRST.compare(a, b) < 0;
  }

  /** The best first; this is empty afterwards. */
  List<ScoredDocument> inOrder() {
    List<ScoredDocument> hits = new ArrayList<>();
    while (size() > 0) {
      hits.add(0, pop());
    }
    return hits;
  }
}
