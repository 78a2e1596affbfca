package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import java.util.List;

/** The first page of very many lists: what they came to, and the worst of each kind. */
public record StandingIndex(
    PageHead head,
    String run,
    FleetStanding.Totals totals,
    StandingCharts charts,
    FirstRows<ListedRow> lists,
    List<FleetStanding.RuleTally> rules,
    List<FleetStanding.Failing> failures,
    List<DisputeCard> disputes,
    FirstRows<WidelyRow> works) {
  /** Rows of a table on the first page; the pages behind it have more. */
  private static final int FIRST = 100;

  /** Works on the first page. */
  private static final int FIRST_WORKS = 50;

  public StandingIndex {
    rules = List.copyOf(rules);
    failures = List.copyOf(failures);
    disputes = List.copyOf(disputes);
  }

  static StandingIndex of(FleetStanding standing, PageHead head) {
    FleetStanding.Totals totals = standing.totals();
    return new StandingIndex(
        head,
        ShortLine.of(standing.run()),
        totals,
        StandingCharts.of(totals),
        new FirstRows<>(
            ListedRow.of(standing.lists(), 0, Math.min(FIRST, standing.lists().size())),
            standing.lists().size()),
        standing.rules(),
        standing.failures().stream().map(StandingIndex::shown).toList(),
        standing.disputes().stream().map(DisputeCard::of).toList(),
        new FirstRows<>(
            WidelyRow.of(standing.works().stream().limit(FIRST_WORKS).toList()),
            standing.works().size()));
  }

  private static FleetStanding.Failing shown(FleetStanding.Failing failing) {
    return new FleetStanding.Failing(
        ShortLine.of(failing.cause()),
        failing.lists(),
        ShortLine.of(failing.example()),
        ShortLine.of(failing.detail()));
  }

  /** The verdict in a sentence. */
  public String verdict() {
    return Counted.of(totals.lists().sound())
        + " of "
        + Counted.of(totals.lists().judged(), "list has", "lists have")
        + " no error; "
        + Counted.of(totals.severities().errors(), "error", "errors")
        + " and "
        + Counted.of(totals.severities().warnings(), "warning", "warnings")
        + " in "
        + Counted.of(totals.entries(), "entry", "entries")
        + ".";
  }
}
