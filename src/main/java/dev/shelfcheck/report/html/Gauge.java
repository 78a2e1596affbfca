package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;

/**
 * A health score as an arc of an SVG circle of radius 54.
 *
 * @param grade good from 90, fair from 60, else poor
 */
public record Gauge(int points, String grade) {
  /** In place of points where no health is told. */
  private static final int UNTOLD = -1;

  /** The way round the template's circle, whose radius is 54. */
  private static final double ROUND = 2 * Math.PI * 54;

  /** From so many of 100 points on the grade is good, ... */
  private static final int GOOD = 90;

  /** ... and from so many fair; chosen. */
  private static final int FAIR = 60;

  static Gauge of(Audit audit) {
    return Score.isTold(audit) ? of(Score.of(audit).points()) : untold();
  }

  /** Of what could not be asked. */
  static Gauge untold() {
    return new Gauge(UNTOLD, "untold");
  }

  /** What is shown in the arc. */
  public String shown() {
    return points == UNTOLD ? "?" : String.valueOf(points);
  }

  /** The same for who listens. */
  public String label() {
    return points == UNTOLD
        ? "Health not known: nobody who was asked could be reached"
        : "Health " + points + " of 100";
  }

  /** The part of a length that the score is. */
  public int of100(int length) {
    return Math.max(0, points) * length / Score.MOST;
  }

  static Gauge of(int points) {
    return new Gauge(points, points >= GOOD ? "good" : points >= FAIR ? "fair" : "poor");
  }

  /** The arc as a dash and the gap after it. */
  public String dash() {
    return String.format(
        java.util.Locale.ROOT, "%.1f %.1f", ROUND * Math.max(0, points) / Score.MOST, ROUND);
  }
}
