package dev.shelfcheck.rules.shelf;

import java.util.List;

/** The parts that a list's uppermost headings divide its shelves into. */
final class Parts {
  private final List<List<String>> paths;
  private final int depth;

  Parts(List<TopicSection> shelves) {
    this.paths = shelves.stream().map(TopicSection::path).toList();
    this.depth = depth(1);
  }

  /** Where all stand below one title, the parts are what it is divided into. */
  private int depth(int from) {
    boolean divided = paths.stream().map(p -> top(p, from)).distinct().count() > 1;
    boolean deeper = paths.stream().anyMatch(p -> p.size() > from);
    return divided || !deeper ? from : depth(from + 1);
  }

  private static List<String> top(List<String> path, int depth) {
    return path.subList(0, Math.min(depth, path.size()));
  }

  /** Whether two shelves stand in different parts. */
  boolean apart(int one, int other) {
    return !top(paths.get(one), depth).equals(top(paths.get(other), depth));
  }

  /** Whether one shelf stands within the other. */
  boolean kin(int one, int other) {
    int shared = Math.min(paths.get(one).size(), paths.get(other).size());
    return top(paths.get(one), shared).equals(top(paths.get(other), shared));
  }
}
