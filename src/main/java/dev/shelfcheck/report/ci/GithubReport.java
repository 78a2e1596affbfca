package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * <a
 * href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 * commands</a>, which a pull request shows as annotations. A step shows ten of each level, so the
 * best ten are chosen: of every rule its first before of any its second.
 */
public final class GithubReport implements Report {
  /** GitHub shows ten annotations of each level for a step. */
  private static final int MOST = 10;

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    for (Severity severity : Severity.values()) {
      List<ReportedFinding> all =
          audit.broken().stream().filter(b -> b.severity() == severity).toList();
      int shown = all.size() > MOST ? MOST - 1 : all.size();
      for (ReportedFinding b : best(all).subList(0, shown)) {
        out.append(command(b, setting));
      }
      if (all.size() > shown) {
        out.append("::")
            .append(level(severity))
            .append(" title=shelfcheck::and ")
            .append(String.valueOf(all.size() - shown))
            .append(" more: the step summary has them all\n");
      }
    }
  }

  /** Its lines are commands, and all their values are {@link FindingLine} or paths made fit. */
  @Override
  public boolean cleansItself(Setting setting) {
    return true;
  }

  private static List<ReportedFinding> best(List<ReportedFinding> all) {
    Map<Object, List<ReportedFinding>> byRule =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    ReportedFinding::rule, LinkedHashMap::new, Collectors.toList()));
    List<ReportedFinding> best = new ArrayList<>();
    for (int turn = 0; best.size() < all.size(); turn++) {
      for (List<ReportedFinding> rule : byRule.values()) {
        if (turn < rule.size()) {
          best.add(rule.get(turn));
        }
      }
    }
    return best;
  }

  private static String command(ReportedFinding b, Setting setting) {
    SubjectPlace place = new SubjectPlace(b.finding().subject());
    boolean oneLine = place.start().line() == place.end().line();
    return "::"
        + level(b.severity())
        + " file="
        + property(place.path(setting))
        + ",line="
        + place.start().line()
        + ",endLine="
        + place.end().line()
        + (oneLine ? ",col=" + place.start().column() + ",endColumn=" + place.end().column() : "")
        + ",title="
        + property("shelfcheck " + b.rule())
        + "::"
        + data(FindingLine.of(b, setting))
        + "\n";
  }

  private static String level(Severity severity) {
    return severity == Severity.ADVICE ? "notice" : severity.word();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
