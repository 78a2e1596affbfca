package dev.shelfcheck.source.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** How often things were seen, a line each. */
final class SeenCounts {
  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
