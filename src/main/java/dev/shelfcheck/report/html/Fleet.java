package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The index of several lists audited at once.
 *
 * @param across where lists disagree, the widest first
 * @param disagreements how many there are in all
 */
public record Fleet(
    PageHead head,
    Health health,
    List<FleetRow> rows,
    List<FindingCard> across,
    int disagreements,
    Shared shared,
    Trend trend) {
  /** Disagreements that are shown; the page says how many there are. */
  private static final int MOST = 200;

  public Fleet {
    rows = List.copyOf(rows);
    across = List.copyOf(across);
  }

  /** One list. */
  public record FleetRow(
      String name, String page, Gauge gauge, int entries, SeverityCounts counts, int unchecked) {}

  static Fleet of(
      Audit audit, List<Audit> parts, Setting setting, Optional<Forge> forge, Trend trend) {
    List<FleetRow> rows = new ArrayList<>();
    List<ReadingList> lists = audit.library().lists();
    String folder = commonFolder(lists.stream().map(ReadingList::name).toList());
    for (int i = 0; i < lists.size(); i++) {
      rows.add(row(lists.get(i).name().substring(folder.length()), page(i), parts.get(i)));
    }
    rows.sort(
        Comparator.comparing((FleetRow r) -> r.counts().errors())
            .thenComparing(r -> r.counts().warnings())
            .thenComparing(r -> r.counts().advice())
            .reversed()
            .thenComparing(FleetRow::name));
    List<FindingCard> across =
        FindingCard.gravestFirst(
            audit.broken().stream()
                .filter(b -> b.rule().value().equals("lists-disagree"))
                .sorted(Comparator.comparing(b -> -b.finding().related().size()))
                .toList(),
            forge,
            trend);
    return new Fleet(
        PageHead.of("", folder, setting, forge, Optional.empty()),
        Health.of(audit),
        rows,
        across.stream().limit(MOST).toList(),
        across.size(),
        Shared.of(lists),
        trend);
  }

  /** What all names begin with, up to and with a slash. */
  private static String commonFolder(List<String> names) {
    String common = names.get(0).substring(0, names.get(0).lastIndexOf('/') + 1);
    for (String name : names) {
      while (!name.startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common;
  }

  /** The file name of a list's page. */
  static String page(int index) {
    return String.format("list-%03d.html", index + 1);
  }

  private static FleetRow row(String name, String page, Audit audit) {
    return new FleetRow(
        Shown.line(name),
        page,
        Gauge.of(audit),
        audit.library().documents().mapToInt(d -> d.entries().size()).sum(),
        SeverityCounts.of(audit),
        audit.unchecked().size());
  }

  /** The verdict in a sentence. */
  public String verdict() {
    long sound = rows.stream().filter(r -> r.counts().errors() == 0).count();
    return sound
        + " of "
        + rows.size()
        + " lists have no error; "
        + Counted.of(rows.stream().mapToLong(r -> r.counts().errors()).sum(), "error", "errors")
        + " and "
        + Counted.of(
            rows.stream().mapToLong(r -> r.counts().warnings()).sum(), "warning", "warnings")
        + " in "
        + Counted.of(rows.stream().mapToInt(FleetRow::entries).sum(), "entry", "entries")
        + ".";
  }
}
