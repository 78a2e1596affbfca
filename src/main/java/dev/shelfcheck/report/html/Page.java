package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * All that one audit page shows.
 *
 * @param home where the index of a fleet stands, for its lists' pages
 */
public record Page(
    String name,
    String date,
    String version,
    Score score,
    long errors,
    long warnings,
    long advice,
    int holds,
    int unchecked,
    int files,
    int entries,
    List<TodoRow> todo,
    List<SectionRow> sections,
    List<RuleRow> rules,
    List<HostRow> hosts,
    List<WitnessRow> witnesses,
    List<CauseRow> causes,
    List<FindingCard> findings,
    Trend trend,
    Optional<String> home) {
  static Page of(
      String name,
      Audit audit,
      Setting setting,
      Optional<Forge> forge,
      Trend trend,
      AnsweredLinks asked,
      Optional<String> home) {
    return new Page(
        Shown.line(name),
        setting.today().toString(),
        setting.version(),
        Score.of(audit),
        audit.count(Severity.ERROR),
        audit.count(Severity.WARNING),
        audit.count(Severity.ADVICE),
        audit.holds(),
        audit.unchecked().size(),
        (int) audit.library().documents().count(),
        audit.library().documents().mapToInt(d -> d.entries().size()).sum(),
        TodoRow.of(audit, setting),
        SectionRow.of(audit, forge),
        RuleRow.of(audit, setting),
        HostRow.of(audit, asked),
        WitnessRow.of(audit),
        CauseRow.of(audit),
        audit.broken().stream().map(b -> FindingCard.of(b, forge)).toList(),
        trend,
        home);
  }

  /** The verdict in a sentence. */
  public String verdict() {
    if (errors + warnings == 0) {
      return "Nothing is broken in " + counted(entries, "entry", "entries") + ".";
    }
    String lead = todo.get(0).says();
    return counted(errors, "error", "errors")
        + " and "
        + counted(warnings, "warning", "warnings")
        + " in "
        + counted(entries, "entry", "entries")
        + ". First of all: "
        + lead;
  }

  /** Rules whose findings stand side by side in two or more places. */
  public List<FindingCard> groups() {
    return findings.stream().filter(f -> f.frames().size() > 1).toList();
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
