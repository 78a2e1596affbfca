package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to do first: the findings of one rule, worst severity first, then the most numerous.
 *
 * @param fixable how many have a safe fix
 */
public record TodoRow(
    String rule, String severity, int count, int fixable, String says, String todo) {
  static List<TodoRow> of(Audit audit, Setting setting) {
    return audit.broken().stream().collect(Collectors.groupingBy(Broken::rule)).values().stream()
        .sorted(
            Comparator.comparing(TodoRow::worst)
                .thenComparing(List::size, Comparator.reverseOrder())
                .thenComparing(g -> g.get(0).rule()))
        .map(g -> row(g, setting))
        .toList();
  }

  private static TodoRow row(List<Broken> group, Setting setting) {
    RuleCard card = setting.cards().get(group.get(0).rule());
    return new TodoRow(
        group.get(0).rule().value(),
        worst(group).word(),
        group.size(),
        (int) group.stream().filter(TodoRow::safe).count(),
        card == null ? "" : card.says(),
        card == null ? "" : card.todo());
  }

  private static Severity worst(List<Broken> group) {
    return group.stream()
        .map(Broken::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.ADVICE);
  }

  private static boolean safe(Broken broken) {
    return broken
        .finding()
        .fix()
        .filter(f -> f.applicability() == Fix.Applicability.SAFE)
        .isPresent();
  }
}
