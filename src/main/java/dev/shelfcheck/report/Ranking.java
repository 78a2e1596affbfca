package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings of one rule and one severity, as people work them off.
 *
 * @param members in reading order
 */
public record Ranking(RuleId rule, Severity severity, List<ReportedFinding> members) {
  public Ranking {
    members = List.copyOf(members);
  }

  private record RankingKey(RuleId rule, Severity severity) {}

  /** What is most worth doing first: the gravest, of those the most numerous. */
  public static List<Ranking> of(Audit audit) {
    return audit.broken().stream()
        .collect(Collectors.groupingBy(b -> new RankingKey(b.rule(), b.severity())))
        .entrySet()
        .stream()
        .map(g -> new Ranking(g.getKey().rule(), g.getKey().severity(), g.getValue()))
        .sorted(
            Comparator.comparing(Ranking::severity)
                .thenComparing(Ranking::count, Comparator.reverseOrder())
                .thenComparing(Ranking::rule))
        .toList();
  }

  /** How many findings it has. */
  public int count() {
    return members.size();
  }
}
