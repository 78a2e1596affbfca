package dev.shelfcheck.report.html;

/**
 * A health score as an arc of an SVG circle of radius 54.
 *
 * @param grade good from 90, fair from 60, else poor
 */
public record Gauge(int points, String grade) {
  private static final double ROUND = 2 * Math.PI * 54;
  private static final int GOOD = 90;
  private static final int FAIR = 60;

  static Gauge of(int points) {
    return new Gauge(points, points >= GOOD ? "good" : points >= FAIR ? "fair" : "poor");
  }

  /** The arc as a dash and the gap after it. */
  public String dash() {
    return String.format(java.util.Locale.ROOT, "%.1f %.1f", ROUND * points / 100, ROUND);
  }
}
