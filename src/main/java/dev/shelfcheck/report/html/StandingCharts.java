package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import java.util.List;

/**
 * What very many lists came to, drawn.
 *
 * @param gauge the health of the list in the middle
 * @param points how many lists have which health
 * @param outcomes of all checks of all lists
 */
public record StandingCharts(Gauge gauge, PointBars points, Outcomes outcomes) {
  static StandingCharts of(FleetStanding.Totals totals) {
    List<Long> byPoints = totals.lists().byPoints();
    return new StandingCharts(
        middle(byPoints),
        PointBars.of(byPoints),
        new Outcomes(totals.holds(), totals.severities().all(), totals.unchecked()));
  }

  /** As many lists are no healthier as are no sicker. */
  private static Gauge middle(List<Long> byPoints) {
    long half = (byPoints.stream().mapToLong(n -> n).sum() + 1) / 2;
    long below = 0;
    for (int points = 0; points < byPoints.size(); points++) {
      below += byPoints.get(points);
      if (below >= half && below > 0) {
        return Gauge.of(points);
      }
    }
    return Gauge.untold();
  }
}
