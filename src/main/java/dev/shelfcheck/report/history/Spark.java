package dev.shelfcheck.report.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers through time as the points of an SVG polyline.
 *
 * @param points "x,y x,y ..." within {@link #WIDTH} and {@link #HEIGHT}, zero at the bottom
 * @param lastX of the last point
 * @param lastY of the last point
 * @param words the numbers, for those who cannot see the line
 */
public record Spark(String points, int lastX, int lastY, String words) {
  /** How wide the drawing is. */
  public static final int WIDTH = 120;

  /** How high. */
  public static final int HEIGHT = 24;

  static Spark of(List<Integer> numbers, int most) {
    int last = numbers.size() - 1;
    return new Spark(
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> x(i, last) + "," + y(numbers.get(i), most))
            .collect(Collectors.joining(" ")),
        x(last, last),
        y(numbers.get(last), most),
        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static int x(int place, int last) {
    return last == 0 ? WIDTH : WIDTH * place / last;
  }

  private static int y(int number, int most) {
    return HEIGHT - HEIGHT * number / Math.max(1, most);
  }
}
