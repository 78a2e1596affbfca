package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import java.util.List;

/**
 * The first page of very many lists: what they came to, and the worst of each kind.
 *
 * @param gauge the health of the list in the middle
 * @param shownLists how many lists there are pages of
 * @param shownWorks how many works there are pages of
 */
public record StandingIndex(
    PageHead head,
    String run,
    FleetStanding.Totals totals,
    Gauge gauge,
    PointBars points,
    Outcomes outcomes,
    List<ListedRow> lists,
    int shownLists,
    List<FleetStanding.Ruling> rules,
    List<FleetStanding.Failing> failures,
    List<DisputeCard> disputes,
    List<WidelyRow> works,
    int shownWorks) {
  /** Rows of a table on the first page; the pages behind it have more. */
  private static final int FIRST = 100;

  /** Works on the first page. */
  private static final int FIRST_WORKS = 50;

  public StandingIndex {
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
    failures = List.copyOf(failures);
    disputes = List.copyOf(disputes);
    works = List.copyOf(works);
  }

  static StandingIndex of(FleetStanding standing, PageHead head) {
    FleetStanding.Totals totals = standing.totals();
    return new StandingIndex(
        head,
        ShortLine.of(standing.run()),
        totals,
        middle(totals.byPoints()),
        PointBars.of(totals.byPoints()),
        new Outcomes(totals.holds(), totals.severities().all(), totals.unchecked()),
        ListedRow.of(standing.lists(), 0, Math.min(FIRST, standing.lists().size())),
        standing.lists().size(),
        standing.rules(),
        standing.failures().stream().map(StandingIndex::shown).toList(),
        standing.disputes().stream().map(DisputeCard::of).toList(),
        WidelyRow.of(standing.works().stream().limit(FIRST_WORKS).toList()),
        standing.works().size());
  }

  private static FleetStanding.Failing shown(FleetStanding.Failing failing) {
    return new FleetStanding.Failing(
        ShortLine.of(failing.cause()),
        failing.lists(),
        ShortLine.of(failing.example()),
        ShortLine.of(failing.detail()));
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

  /** The verdict in a sentence. */
  public String verdict() {
    return Counted.of(totals.sound())
        + " of "
        + Counted.of(totals.judged(), "list has", "lists have")
        + " no error; "
        + Counted.of(totals.severities().errors(), "error", "errors")
        + " and "
        + Counted.of(totals.severities().warnings(), "warning", "warnings")
        + " in "
        + Counted.of(totals.entries(), "entry", "entries")
        + ".";
  }
}
