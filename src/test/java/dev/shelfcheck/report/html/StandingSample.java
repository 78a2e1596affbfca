package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Consensus;
import dev.shelfcheck.audit.FleetStanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a made fleet came to, and its pages in a folder: {@code StandingSample FOLDER LISTS}, for a
 * browser to open.
 */
final class StandingSample {
  private static final int POINTS = 101;

  private StandingSample() {}

  public static void main(String[] args) throws IOException {
    int lists = Integer.parseInt(args[1]);
    new StandingPages(of(lists, lists, lists / 10)).write(Path.of(args[0]));
  }

  /**
   * A fleet.
   *
   * @param shown of its lists, at most the first hundred of which have errors
   */
  static FleetStanding of(int judged, int shown, int works) {
    return new FleetStanding(
        "spring",
        "0.1.0",
        LocalDate.of(2026, 11, 22),
        new FleetStanding.Totals(
            new FleetStanding.ListTotals(
                judged, 2, judged - Math.min(100, judged), byPoints(judged)),
            40L * judged,
            new FleetStanding.Severities(5050, judged, 7),
            900L * judged,
            70,
            123_456,
            works,
            1),
        IntStream.range(0, shown).mapToObj(StandingSample::list).toList(),
        List.of(
            new FleetStanding.RuleTally(
                "duplicate-entry", new FleetStanding.Severities(5050, 0, 0), 100),
            new FleetStanding.RuleTally(
                "year-differs", new FleetStanding.Severities(0, judged, 7), judged)),
        List.of(
            new FleetStanding.Failing(
                "time", 2, "slow/<b>list</b>.md", "not judged within 600 seconds")),
        IntStream.range(0, works).mapToObj(StandingSample::work).toList(),
        List.of(
            new FleetStanding.Dispute(
                "Sparse Gates",
                "2 lists give this title 2 arXiv identifiers",
                List.of(
                    new FleetStanding.IdentifierUse("a/README.md", 7, "arxiv:2001.00001"),
                    new FleetStanding.IdentifierUse("b/x.md", 9, "arxiv:2001.00002")),
                3)));
  }

  private static List<Long> byPoints(int judged) {
    List<Long> counts = new ArrayList<>(Collections.nCopies(POINTS, 0L));
    for (int i = 0; i < judged; i++) {
      counts.set(points(i), counts.get(points(i)) + 1);
    }
    return counts;
  }

  private static int points(int list) {
    return Math.min(100, 40 + list);
  }

  private static FleetStanding.ScoredList list(int number) {
    return new FleetStanding.ScoredList(
        "owner-" + number + "/README.md",
        Optional.of(points(number)).filter(p -> number != 3),
        40,
        new FleetStanding.Severities(Math.max(0, 100 - number), 1, 0),
        number % 70,
        List.of("duplicate-entry", "year-differs"));
  }

  private static FleetStanding.Widely work(int number) {
    return new FleetStanding.Widely(
        "arxiv:2001." + String.format(java.util.Locale.ROOT, "%05d", number + 1),
        number == 1 ? "" : "Sparse Gates, Part " + (number + 1),
        1000 - number % 998,
        Optional.of(new Consensus.Agreement<>(2020, 3, 4)).filter(y -> number % 2 == 0),
        List.of("Vision"));
  }
}
