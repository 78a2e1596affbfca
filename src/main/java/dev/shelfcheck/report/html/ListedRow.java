package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of very many, in a line of a table.
 *
 * @param rank from 1, the one with the most errors first
 * @param often the rules that it breaks most often
 */
public record ListedRow(
    int rank,
    String name,
    Gauge gauge,
    long entries,
    FleetStanding.Severities severities,
    long unchecked,
    String often) {
  /**
   * Some of the lists.
   *
   * @param from the first one's number, from 0
   * @param to the number behind the last one's
   */
  static List<ListedRow> of(List<FleetStanding.ScoredList> lists, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> of(i + 1, lists.get(i))).toList();
  }

  private static ListedRow of(int rank, FleetStanding.ScoredList list) {
    return new ListedRow(
        rank,
        ShortLine.of(list.name()),
        list.points().map(Gauge::of).orElseGet(Gauge::untold),
        list.entries(),
        list.severities(),
        list.unchecked(),
        ShortLine.of(String.join(", ", list.often())));
  }
}
