package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Trend;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that one audit page shows.
 *
 * @param counts of its findings, by severity
 * @param files how many there are, of all lists
 * @param entries likewise
 * @param findings the gravest first
 */
public record AuditPage(
    PageHead head,
    Health health,
    SeverityCounts counts,
    int files,
    int entries,
    PageTables tables,
    List<FindingCard> findings,
    Trend trend) {
  /** Groups of places side by side that are shown; more are nobody's reading. */
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
    int slash = name.lastIndexOf('/') + 1;
    return new AuditPage(
        PageHead.of(name.substring(slash), name.substring(0, slash), setting, forge, home),
        Health.of(audit),
        SeverityCounts.of(audit),
        (int) audit.library().documents().count(),
        audit.library().documents().mapToInt(d -> d.entries().size()).sum(),
        PageTables.of(audit, setting, forge, trend, asked),
        FindingCard.gravestFirst(audit.broken(), forge, trend),
        trend);
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
    return tables.rules().stream().filter(r -> r.broken() > 0).toList();
  }

  /** The rules that found something or could not look everywhere. */
  public List<RuleRow> telling() {
    return tables.rules().stream().filter(r -> r.broken() + r.unchecked() > 0).toList();
  }

  /** The rules that looked everywhere they had to and found nothing. */
  public String sound() {
    return tables.rules().stream()
        .filter(r -> r.broken() + r.unchecked() == 0)
        .map(RuleRow::rule)
        .collect(Collectors.joining(", "));
  }

  /** Whether anybody looked for entries on the wrong shelf, which is off unless it is asked for. */
  public boolean judgesShelves() {
    return tables.rules().stream()
        .anyMatch(r -> r.rule().equals("misplaced-entry") && r.made() > 0);
  }

  /** The hosts whose links this run knows something of. */
  public List<HostRow> knownHosts() {
    return tables.hosts().stream().filter(h -> h.links() > h.notAsked()).toList();
  }

  /** The hosts of whose links nothing is known, counted. */
  public String otherHosts() {
    List<HostRow> others = tables.hosts().stream().filter(h -> h.links() == h.notAsked()).toList();
    return others.isEmpty()
        ? ""
        : counted(others.stream().mapToInt(HostRow::links).sum(), "link", "links")
            + " to "
            + counted(others.size(), "host", "hosts")
            + " were not asked: 'shelfcheck audit' without --offline asks them.";
  }

  /** The verdict in a sentence. */
  public String verdict() {
    if (counts.errors() + counts.warnings() == 0) {
      return "Nothing is broken in " + counted(entries, "entry", "entries") + ".";
    }
    return counted(counts.errors(), "error", "errors")
        + " and "
        + counted(counts.warnings(), "warning", "warnings")
        + " in "
        + counted(entries, "entry", "entries")
        + ".";
  }

  /** Rules whose findings stand side by side in two or more places. */
  public List<FindingCard> groups() {
    return findings.stream().filter(f -> f.where().frames().size() > 1).limit(MOST_GROUPS).toList();
  }

  /** How many groups there are in all. */
  public long allGroups() {
    return findings.stream().filter(f -> f.where().frames().size() > 1).count();
  }

  /** Whether something is new since the audit before. */
  public boolean anyFresh() {
    return findings.stream().anyMatch(FindingCard::fresh);
  }

  private static String counted(long count, String one, String many) {
    return Counted.of(count, one, many);
  }
}
