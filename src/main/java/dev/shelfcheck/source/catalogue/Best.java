package dev.shelfcheck.source.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.PriorityQueue;

/** The best of many documents, the worst of them on top. */
final class Best extends PriorityQueue<Best.Hit> {
  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .thenComparing(Hit::document, Comparator.reverseOrder());

  record Hit(int document, double score) {}

  Best(int limit) {
    super(limit);
  }

  @Override
  protected boolean lessThan(Hit a, Hit b) {
    return WORST_FIRST.compare(a, b) < 0;
  }

  void offer(int document, double score) {
    insertWithOverflow(new Hit(document, score));
  }

  /** The documents, the best first. */
  List<Integer> inOrder() {
    List<Integer> documents = new ArrayList<>();
    while (size() > 0) {
      documents.add(0, pop().document());
    }
    return documents;
  }
}
