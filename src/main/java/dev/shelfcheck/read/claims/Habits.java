package dev.shelfcheck.read.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What nearly all entries of one shape have in common at their titles: what stands directly before
 * and behind, and what kind of text they are. What breaks such a habit was probably read wrongly.
 */
record Habits(
    Map<Edges.Edge, Integer> before,
    Map<Edges.Edge, Integer> behind,
    Map<TextKind, Integer> kinds,
    int titles) {
  /** Fewer entries have no habits. */
  private static final int FEWEST = 8;

  /** One in twenty: so few stand before other things, or are of other kinds. */
  private static final int RARE = 20;

  /** One in ten: so few go on behind what seems their end. */
  private static final int RARELY_GOES_ON = 10;

  /** A title and what it is. */
  record TitleSample(Edges edges, TextKind kind) {}

  static Habits of(List<TitleSample> titles) {
    Map<Edges.Edge, Integer> before = new EnumMap<>(Edges.Edge.class);
    Map<Edges.Edge, Integer> behind = new EnumMap<>(Edges.Edge.class);
    Map<TextKind, Integer> kinds = new EnumMap<>(TextKind.class);
    for (TitleSample title : titles) {
      before.merge(title.edges().before(), 1, Integer::sum);
      behind.merge(title.edges().behind(), 1, Integer::sum);
      kinds.merge(title.kind(), 1, Integer::sum);
    }
    return new Habits(before, behind, kinds, titles.size());
  }

  /** Whether a title stands otherwise, or is another kind of text, than those of its shape. */
  boolean isBrokenBy(TitleSample title) {
    Edges edges = title.edges();
    if (titles < FEWEST) {
      return edges.behind() == Edges.Edge.QUOTE;
    }
    boolean cutBehind = edges.behind().goesOn() && isRare(behind, edges.behind(), RARELY_GOES_ON);
    boolean other = title.kind().noTitle() && isRare(kinds, title.kind(), RARE);
    return isCutBefore(edges) || cutBehind || isWrapped(edges) || other;
  }

  /** Whether words begin the line below a title, as below hardly any other. */
  boolean isWrapped(Edges edges) {
    return titles >= FEWEST
        && edges.behind() == Edges.Edge.WRAP
        && isRare(behind, edges.behind(), RARELY_GOES_ON);
  }

  /** Whether hardly any other title has before it what this one has. */
  boolean isCutBefore(Edges edges) {
    return titles >= FEWEST
        && edges.before() != Edges.Edge.NOTHING
        && isRare(before, edges.before(), RARE);
  }

  private <K> boolean isRare(Map<K, Integer> counts, K key, int part) {
    return counts.getOrDefault(key, 0) * part <= titles;
  }
}
