package dev.shelfcheck.report.history;

import java.util.List;
import java.util.Map;

/**
 * One audit in the history.
 *
 * @param date ISO 8601
 * @param score 0 to 100
 * @param byRule how many findings each rule had
 * @param fresh findings that the audit before did not have
 * @param gone fingerprints that the audit before had
 */
public record Snapshot(
    String date,
    int score,
    int entries,
    int broken,
    int unchecked,
    Map<String, Integer> byRule,
    List<Past> fresh,
    List<String> gone) {
  public Snapshot {
    byRule = Map.copyOf(byRule);
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }
}
