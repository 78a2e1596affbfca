package dev.shelfcheck.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Many spans, of which it is quickly told whether one overlaps another span. */
public final class SpanIndex {
  private final int[] starts;

  /** The furthest end of all spans up to each. */
  private final int[] reach;

  /** An index of these spans, in any order. */
  public SpanIndex(Collection<Span> spans) {
    List<Span> sorted = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.starts = new int[sorted.size()];
    this.reach = new int[sorted.size()];
    int furthest = 0;
    for (int i = 0; i < sorted.size(); i++) {
      furthest = Math.max(furthest, sorted.get(i).end());
      starts[i] = sorted.get(i).start();
      reach[i] = furthest;
    }
  }

  /** Whether one of the spans overlaps this one, as {@link Span#overlaps} tells it. */
  public boolean overlaps(Span span) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < span.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && reach[low - 1] > span.start();
  }
}
