package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to do first: the findings of one rule, worst severity first, then the most numerous.
 *
 * @param fresh how many are new since the last audit
 * @param todo with code as its own pieces
 * @param patch of its safe fixes
 */
public record TodoRow(
    String rule,
    String severity,
    int count,
    int fresh,
    String says,
    List<Piece> todo,
    Optional<Patch> patch) {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  public TodoRow {
    todo = List.copyOf(todo);
  }

  static List<TodoRow> of(Audit audit, Setting setting, Trend trend) {
    return audit.broken().stream().collect(Collectors.groupingBy(Broken::rule)).values().stream()
        .sorted(
            Comparator.comparing(TodoRow::worst)
                .thenComparing(List::size, Comparator.reverseOrder())
                .thenComparing(g -> g.get(0).rule()))
        .map(g -> row(g, setting, trend))
        .toList();
  }

  private static TodoRow row(List<Broken> group, Setting setting, Trend trend) {
    RuleCard card = setting.cards().get(group.get(0).rule());
    return new TodoRow(
        group.get(0).rule().value(),
        worst(group).word(),
        group.size(),
        (int) group.stream().filter(trend::isFresh).count(),
        card == null ? "" : card.says(),
        card == null ? List.of() : pieces(card.todo()),
        Patch.ofAll(group));
  }

  private static Severity worst(List<Broken> group) {
    return group.stream()
        .map(Broken::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.ADVICE);
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Matcher m = CODE.matcher(text); m.find(); from = m.end()) {
      pieces.add(new Piece(text.substring(from, m.start()), false));
      pieces.add(new Piece(m.group(1), true));
    }
    pieces.add(new Piece(text.substring(from), false));
    return pieces;
  }
}
