package dev.shelfcheck.report.html;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many entries are of which year: bars of an inline SVG, at most twenty years.
 *
 * @param label for those who cannot see the bars
 */
public record YearBars(List<YearBar> bars, String label) {
  /** Pixels from a bar to the next, ... */
  private static final int STEP = 6;

  /** ... and the pixels of a bar (the template's). */
  private static final int BAR = 5;

  /** Older years are left out; chosen. */
  private static final int MOST = 20;

  /** Pixels of the highest bar (the template's). */
  private static final int HEIGHT = 20;

  public YearBars {
    bars = List.copyOf(bars);
  }

  /** One year; {@code height} of 20. */
  public record YearBar(int year, long count, int x, int height) {}

  static YearBars of(List<Entry> entries) {
    TreeMap<Integer, Long> byYear =
        entries.stream()
            .flatMap(e -> year(e).stream())
            .collect(Collectors.groupingBy(y -> y, TreeMap::new, Collectors.counting()));
    if (byYear.isEmpty()) {
      return new YearBars(List.of(), "no years known");
    }
    int last = byYear.lastKey();
    int first = Math.max(byYear.firstKey(), last - MOST + 1);
    long most = byYear.tailMap(first).values().stream().mapToLong(c -> c).max().orElse(1);
    List<YearBar> bars =
        byYear.tailMap(first).entrySet().stream()
            .map(
                e ->
                    new YearBar(
                        e.getKey(),
                        e.getValue(),
                        (e.getKey() - first) * STEP,
                        (int) Math.max(1, HEIGHT * e.getValue() / most)))
            .toList();
    return new YearBars(
        bars,
        bars.stream().map(b -> b.year() + ": " + b.count()).collect(Collectors.joining(", ")));
  }

  /** The year an entry states, else the one in which its arXiv identifier was given out. */
  private static Optional<Integer> year(Entry entry) {
    return entry
        .claim()
        .year()
        .map(Stated::value)
        .or(
            () ->
                entry.ownIdentifiers().stream()
                    .filter(ArxivId.class::isInstance)
                    .map(id -> ((ArxivId) id).posted().getYear())
                    .findFirst());
  }

  /** The years shown: "2021–2024", or the only one. */
  public String range() {
    int first = bars.get(0).year();
    int last = bars.get(bars.size() - 1).year();
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  /** Pixels of all bars together. */
  public int width() {
    return bars.isEmpty() ? 0 : bars.get(bars.size() - 1).x() + BAR;
  }
}
