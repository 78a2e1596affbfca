package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that one audit page shows.
 *
 * @param folder where the list lies, empty or ending with a slash
 * @param home where the index of a fleet stands, for its lists' pages
 * @param origin the repository and the commit, empty where git tells none
 */
public record AuditPage(
    String name,
    String folder,
    String date,
    String version,
    Score score,
    Gauge gauge,
    Outcomes outcomes,
    long errors,
    long warnings,
    long advice,
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
    Optional<String> home,
    String origin) {
  private static final int MOST_GROUPS = 20;

  /** So many findings are on the page from the start; its script brings the others. */
  private static final int FIRST = 50;

  static AuditPage of(
      String name,
      Audit audit,
      Setting setting,
      Optional<Forge> forge,
      Trend trend,
      AnsweredLinks asked,
      Optional<String> home) {
    return new AuditPage(
        Shown.line(name.substring(name.lastIndexOf('/') + 1)),
        Shown.line(name.substring(0, name.lastIndexOf('/') + 1)),
        setting.today().toString(),
        setting.version(),
        Score.of(audit),
        Gauge.of(audit),
        Outcomes.of(audit),
        audit.count(Severity.ERROR),
        audit.count(Severity.WARNING),
        audit.count(Severity.ADVICE),
        (int) audit.library().documents().count(),
        audit.library().documents().mapToInt(d -> d.entries().size()).sum(),
        TodoRow.of(audit, setting, trend),
        SectionRow.of(audit, forge),
        RuleRow.of(audit, setting),
        HostRow.of(audit, asked),
        WitnessRow.of(audit),
        CauseRow.of(audit),
        FindingCard.gravestFirst(audit.broken(), forge, trend),
        trend,
        home,
        origin(forge));
  }

  /** The repository and the commit that were looked at, as far as git tells them. */
  static String origin(Optional<Forge> forge) {
    return forge
        .map(f -> f.repository() + (f.revision().isEmpty() ? "" : " at " + f.revision()))
        .orElse("");
  }

  /** The findings that are on the page from the start. */
  public List<FindingCard> first() {
    return findings.subList(0, Math.min(FIRST, findings.size()));
  }

  /** The findings that come when they are asked for. */
  List<FindingCard> later() {
    return findings.subList(first().size(), findings.size());
  }

  /** The rules, each once, that found something. */
  public List<RuleRow> speaking() {
    return rules.stream().filter(r -> r.broken() > 0).toList();
  }

  /** The rules that found something or could not look everywhere. */
  public List<RuleRow> telling() {
    return rules.stream().filter(r -> r.broken() + r.unchecked() > 0).toList();
  }

  /** The rules that looked everywhere they had to and found nothing. */
  public String sound() {
    return rules.stream()
        .filter(r -> r.broken() + r.unchecked() == 0)
        .map(RuleRow::rule)
        .collect(Collectors.joining(", "));
  }

  /** Whether anybody looked for entries on the wrong shelf, which is off unless it is asked for. */
  public boolean judgesShelves() {
    return rules.stream().anyMatch(r -> r.rule().equals("misplaced-entry") && r.made() > 0);
  }

  /** The hosts whose links this run knows something of. */
  public List<HostRow> knownHosts() {
    return hosts.stream().filter(h -> h.links() > h.notAsked()).toList();
  }

  /** The hosts of whose links nothing is known, counted. */
  public String otherHosts() {
    List<HostRow> others = hosts.stream().filter(h -> h.links() == h.notAsked()).toList();
    return others.isEmpty()
        ? ""
        : counted(others.stream().mapToInt(HostRow::links).sum(), "link", "links")
            + " to "
            + counted(others.size(), "host", "hosts")
            + " were not asked: 'shelfcheck audit' without --offline asks them.";
  }

  /** The verdict in a sentence. */
  public String verdict() {
    if (errors + warnings == 0) {
      return "Nothing is broken in " + counted(entries, "entry", "entries") + ".";
    }
    return counted(errors, "error", "errors")
        + " and "
        + counted(warnings, "warning", "warnings")
        + " in "
        + counted(entries, "entry", "entries")
        + ".";
  }

  /** Rules whose findings stand side by side in two or more places. */
  public List<FindingCard> groups() {
    return findings.stream().filter(f -> f.frames().size() > 1).limit(MOST_GROUPS).toList();
  }

  /** How many groups there are in all. */
  public long allGroups() {
    return findings.stream().filter(f -> f.frames().size() > 1).count();
  }

  /** Whether something is new since the audit before. */
  public boolean anyFresh() {
    return findings.stream().anyMatch(FindingCard::fresh);
  }

  private static String counted(long count, String one, String many) {
    return Counted.of(count, one, many);
  }
}
