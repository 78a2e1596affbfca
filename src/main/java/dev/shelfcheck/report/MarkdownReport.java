package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The audit for a forge's issue or step summary: a check box a finding, a fold a rule, worst first,
 * within GitHub's 65,536 characters. Hidden marks let a bot find the issue and each box again.
 */
public final class MarkdownReport implements Report {
  /** Further places of a finding that are named. */
  private static final int FURTHER = 6;

  /** A comment on GitHub holds no more characters. */
  private static final int MOST = 65_536;

  /** Of these so many are kept for the line that says what was left out. */
  private static final int RESERVE = 200;

  private final Optional<String> change;

  /** A report that tells of one run alone. */
  public MarkdownReport() {
    this(Optional.empty());
  }

  /** A report that tells first what changed, in these words of Markdown. */
  public MarkdownReport(Optional<String> change) {
    this.change = change;
  }

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder("<!-- shelfcheck-report -->\n");
    head(audit, setting, text);
    change.ifPresent(text::append);
    List<List<ReportedFinding>> groups = groups(audit);
    int left = audit.broken().size();
    for (List<ReportedFinding> group : groups) {
      left -= group(group, setting, text);
    }
    if (left > 0) {
      text.append("\nAnd ").append(left).append(" more, which do not fit here.\n");
    }
    out.append(text);
  }

  /** Every foreign word is {@link MarkdownText}. */
  @Override
  public boolean cleansItself(Setting setting) {
    return true;
  }

  private static void head(Audit audit, Setting setting, StringBuilder text) {
    Score score = Score.of(audit);
    text.append("## Check of ").append(setting.today()).append("\n\n");
    text.append("| health | errors | warnings | advice | checks hold | could not be checked |\n");
    text.append("| ---: | ---: | ---: | ---: | ---: | ---: |\n| ");
    text.append(Score.isTold(audit) ? score.points() + " of 100 | " : "not known | ");
    for (Severity severity : Severity.values()) {
      text.append(audit.count(severity)).append(" | ");
    }
    text.append(audit.holds()).append(" | ").append(audit.unchecked().size()).append(" |\n");
    if (audit.broken().isEmpty()) {
      text.append("\nNothing is broken.\n");
    }
  }

  private static List<List<ReportedFinding>> groups(Audit audit) {
    Map<RuleId, List<ReportedFinding>> byRule =
        audit.broken().stream()
            .collect(
                Collectors.groupingBy(ReportedFinding::rule, TreeMap::new, Collectors.toList()));
    List<List<ReportedFinding>> groups = new ArrayList<>(byRule.values());
    groups.sort(Comparator.comparing(MarkdownReport::worst));
    return groups;
  }

  private static Severity worst(List<ReportedFinding> group) {
    return group.stream()
        .map(ReportedFinding::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.ADVICE);
  }

  /** Writes as much of a group as fits; returns how many findings that was. */
  private static int group(List<ReportedFinding> group, Setting setting, StringBuilder text) {
    RuleId rule = group.get(0).rule();
    String open =
        "\n<details><summary><b>"
            + group.size()
            + " × "
            + rule
            + "</b> ("
            + worst(group).word()
            + ")</summary>\n\n";
    String close = "\n</details>\n";
    String says =
        setting.cards().containsKey(rule) ? setting.cards().get(rule).text().says() + "\n\n" : "";
    if (text.length() + open.length() + says.length() + close.length() + RESERVE > MOST) {
      return 0;
    }
    text.append(open).append(says);
    int written = 0;
    for (ReportedFinding broken : group) {
      String line = line(broken);
      if (text.length() + line.length() + close.length() + RESERVE > MOST) {
        break;
      }
      text.append(line);
      written++;
    }
    text.append(close);
    return written;
  }

  private static String line(ReportedFinding broken) {
    Finding finding = broken.finding();
    String places =
        finding.related().stream()
            .limit(FURTHER)
            .map(r -> place(r.subject().path(), r.subject().start().line()))
            .collect(Collectors.joining(", "));
    return "- [ ] <!-- "
        + broken.fingerprint()
        + " --> "
        + place(finding.subject().path(), finding.subject().start().line())
        + " "
        + MarkdownText.escape(finding.message().what())
        + (places.isEmpty() ? "" : " (also " + places + ")")
        + "; "
        + MarkdownText.escape(finding.message().todo())
        + "\n";
  }

  private static String place(String path, int line) {
    return MarkdownText.escape(path) + ":" + line;
  }
}
