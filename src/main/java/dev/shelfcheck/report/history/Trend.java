package dev.shelfcheck.report.history;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The audits so far, this one last, and what changed.
 *
 * @param snapshots oldest first; one where there is no history
 * @param fresh how many findings are new since the last audit
 * @param fixed how many are gone
 * @param still how many stood before and stand now
 * @param unsure how many stood before and could not be checked now
 */
public record Trend(List<Snapshot> snapshots, int fresh, int fixed, int still, int unsure) {
  private static final int MOST = 60;
  private static final int STEP = 12;

  public Trend {
    snapshots = List.copyOf(snapshots);
  }

  /** Without a history. */
  public static Trend none() {
    return new Trend(List.of(), 0, 0, 0, 0);
  }

  public static Trend of(List<Snapshot> before, Snapshot now, Change change) {
    List<Snapshot> all =
        java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(now)).toList();
    return new Trend(
        all.subList(Math.max(0, all.size() - MOST), all.size()),
        change.fresh().size(),
        change.fixed().size(),
        change.still().size(),
        change.unsure().size());
  }

  public boolean any() {
    return snapshots.size() > 1;
  }

  /** The score as the points of an SVG polyline, 60 high. */
  public String line() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < snapshots.size(); i++) {
      points
          .append(i * STEP)
          .append(',')
          .append(60 - snapshots.get(i).score() * 60 / 100)
          .append(' ');
    }
    return points.toString().strip();
  }

  public int width() {
    return Math.max(1, (snapshots.size() - 1) * STEP);
  }

  /** One rule through time. */
  public record Row(String rule, String counts, int first, int last) {}

  /** Every rule that ever had a finding, with its counts through time. */
  public List<Row> rows() {
    Set<String> rules = new TreeSet<>();
    snapshots.forEach(s -> rules.addAll(s.byRule().keySet()));
    return rules.stream().map(this::row).toList();
  }

  private Row row(String rule) {
    List<Integer> counts =
        snapshots.stream().map(s -> new TreeMap<>(s.byRule()).getOrDefault(rule, 0)).toList();
    return new Row(
        rule,
        counts.stream().map(String::valueOf).collect(Collectors.joining(" → ")),
        counts.get(0),
        counts.get(counts.size() - 1));
  }
}
