package dev.shelfcheck.report.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many lists have which health: ten bars of an inline SVG.
 *
 * @param label for those who cannot see the bars
 */
public record PointBars(List<ScoreBar> bars, String label) {
  /** Pixels from a bar to the next. */
  private static final int STEP = 30;

  /** Pixels of the highest. */
  private static final int HEIGHT = 60;

  /** Points a bar; the last one has 100 as well. */
  private static final int WIDE = 10;

  /** Number of the last of ten bars, which has one score more: the full one. */
  private static final int LAST = 9;

  public PointBars {
    bars = List.copyOf(bars);
  }

  /**
   * Some points.
   *
   * @param name the least and the most of them
   * @param grade as of a {@link Gauge}
   */
  public record ScoreBar(String name, String grade, long lists, int x, int height) {}

  /**
   * Bars.
   *
   * @param byPoints how many lists have each score, from 0 to 100
   */
  static PointBars of(List<Long> byPoints) {
    long most =
        Math.max(
            1, IntStream.rangeClosed(0, LAST).mapToLong(b -> lists(b, byPoints)).max().orElse(1));
    List<ScoreBar> bars =
        IntStream.rangeClosed(0, LAST).mapToObj(b -> bar(b, lists(b, byPoints), most)).toList();
    return new PointBars(
        bars,
        bars.stream()
            .map(b -> Counted.of(b.lists()) + " of " + b.name())
            .collect(Collectors.joining(", ", "Lists by their health: ", "")));
  }

  private static ScoreBar bar(int number, long lists, long most) {
    int first = number * WIDE;
    int last = number == LAST ? first + WIDE : first + WIDE - 1;
    int height = lists == 0 ? 0 : (int) Math.max(1, HEIGHT * lists / most);
    return new ScoreBar(first + "–" + last, Gauge.of(first).grade(), lists, number * STEP, height);
  }

  private static long lists(int bar, List<Long> byPoints) {
    int end = bar == LAST ? byPoints.size() : (bar + 1) * WIDE;
    return byPoints.subList(bar * WIDE, end).stream().mapToLong(n -> n).sum();
  }
}
