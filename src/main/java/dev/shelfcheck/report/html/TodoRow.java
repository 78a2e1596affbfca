package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Ranking;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to do first: the findings of one rule and severity, the gravest first, then the most
 * numerous.
 *
 * @param fresh how many are new since the last audit
 * @param todo with code as its own pieces
 * @param example what one of them says, where the rule stands here with another severity, too
 * @param patch of its safe fixes
 */
public record TodoRow(
    String rule,
    String severity,
    int count,
    int fresh,
    String says,
    List<TextRun> todo,
    Optional<FindingCard.NamedLink> example,
    Optional<Patch> patch) {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  public TodoRow {
    todo = List.copyOf(todo);
  }

  static List<TodoRow> of(Audit audit, Setting setting, Trend trend) {
    List<Ranking> kinds = Ranking.of(audit);
    Map<RuleId, Long> rows =
        kinds.stream().collect(Collectors.groupingBy(Ranking::rule, Collectors.counting()));
    return kinds.stream()
        .map(kind -> row(kind, rows.getOrDefault(kind.rule(), 0L) > 1, setting, trend))
        .toList();
  }

  private static TodoRow row(Ranking kind, boolean several, Setting setting, Trend trend) {
    RuleCard card = setting.cards().get(kind.rule());
    return new TodoRow(
        kind.rule().value(),
        kind.severity().word(),
        kind.count(),
        (int) kind.members().stream().filter(trend::isFresh).count(),
        card == null ? "" : card.text().says(),
        card == null ? List.of() : pieces(card.text().todo()),
        several ? Optional.of(example(kind.members().get(0))) : Optional.empty(),
        Patch.ofAll(kind.members()));
  }

  private static FindingCard.NamedLink example(ReportedFinding broken) {
    return new FindingCard.NamedLink(
        Shown.line(broken.finding().message().what()), FindingCard.anchor(broken));
  }

  private static List<TextRun> pieces(String text) {
    List<TextRun> textRuns = new ArrayList<>();
    int from = 0;
    for (Matcher m = CODE.matcher(text); m.find(); from = m.end()) {
      textRuns.add(new TextRun(text.substring(from, m.start()), false));
      textRuns.add(new TextRun(m.group(1), true));
    }
    textRuns.add(new TextRun(text.substring(from), false));
    return textRuns;
  }
}
