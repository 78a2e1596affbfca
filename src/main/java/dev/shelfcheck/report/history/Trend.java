package dev.shelfcheck.report.history;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.report.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The audits so far, this one last, at most the last sixty, and what changed since the one before.
 */
public record Trend(List<Snapshot> snapshots, Optional<Change> change) {
  /** As many runs as the line of points shows apart; chosen. */
  private static final int MOST = 60;

  /** Of the last change no more findings are named; chosen. */
  private static final int MOST_TOLD = 100;

  public Trend {
    snapshots = List.copyOf(snapshots);
  }

  /** Without a history. */
  public static Trend none() {
    return new Trend(List.of(), Optional.empty());
  }

  /** The history with one more audit. */
  public static Trend of(List<Snapshot> before, Snapshot now, Optional<Change> change) {
    List<Snapshot> all = Stream.concat(before.stream(), Stream.of(now)).toList();
    return new Trend(all.subList(Math.max(0, all.size() - MOST), all.size()), change);
  }

  /** Whether there was an audit before. */
  public boolean any() {
    return change.isPresent();
  }

  /** Whether the audit before did not have this finding. */
  public boolean isFresh(ReportedFinding broken) {
    return change.isPresent() && change.get().fresh().contains(broken);
  }

  /** What changed, in a sentence. */
  public String sentence() {
    return change.map(ChangeReport::sentence).orElse("");
  }

  /** What is new, in words, at most a hundred. */
  public List<String> fresh() {
    return change.map(Change::fresh).orElse(List.of()).stream()
        .limit(MOST_TOLD)
        .map(
            b ->
                Shown.line(b.finding().subject().path())
                    + ":"
                    + b.finding().subject().start().line()
                    + " "
                    + Shown.line(b.finding().message().what())
                    + " ("
                    + b.rule()
                    + ")")
        .toList();
  }

  /** What is fixed, in words, at most a hundred. */
  public List<String> gone() {
    return change.map(Change::fixed).orElse(List.of()).stream()
        .limit(MOST_TOLD)
        .map(p -> Shown.line(p.named()) + " (" + p.rule() + ")")
        .toList();
  }

  /** The score through time. */
  public Spark score() {
    return Spark.of(snapshots.stream().map(Snapshot::score).toList(), Score.MOST);
  }

  /**
   * One rule through time.
   *
   * @param fresh findings new since the last audit
   * @param fixed findings gone since
   */
  public record RuleTrend(String rule, Spark spark, int then, int now, int fresh, int fixed) {}

  /** Every rule that ever had a finding. */
  public List<RuleTrend> rows() {
    Map<String, Change.RuleChange> changed =
        change.map(Change::rows).orElse(List.of()).stream()
            .collect(Collectors.toMap(Change.RuleChange::rule, Function.identity()));
    Set<String> rules = new TreeSet<>();
    snapshots.forEach(s -> rules.addAll(s.byRule().keySet()));
    return rules.stream().map(r -> row(r, Optional.ofNullable(changed.get(r)))).toList();
  }

  private RuleTrend row(String rule, Optional<Change.RuleChange> changed) {
    List<Integer> counts = snapshots.stream().map(s -> s.byRule().getOrDefault(rule, 0)).toList();
    int last = counts.size() - 1;
    return new RuleTrend(
        rule,
        Spark.of(counts, counts.stream().mapToInt(c -> c).max().orElse(1)),
        counts.get(Math.max(0, last - 1)),
        counts.get(last),
        changed.map(Change.RuleChange::fresh).orElse(0),
        changed.map(Change.RuleChange::fixed).orElse(0));
  }
}
