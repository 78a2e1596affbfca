package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.rule.Severity;
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
    String date,
    String version,
    List<Row> rows,
    List<FindingCard> across,
    int disagreements,
    Shared shared,
    Trend trend) {
  private static final int MOST = 200;

  public Fleet {
    rows = List.copyOf(rows);
    across = List.copyOf(across);
  }

  /** One list. */
  public record Row(
      String name,
      String page,
      int score,
      int entries,
      long errors,
      long warnings,
      long advice,
      int unchecked) {}

  static Fleet of(
      Audit audit, List<Audit> parts, Setting setting, Optional<Forge> forge, Trend trend) {
    List<Row> rows = new ArrayList<>();
    List<ReadingList> lists = audit.library().lists();
    for (int i = 0; i < lists.size(); i++) {
      rows.add(row(lists.get(i), page(i), parts.get(i)));
    }
    List<FindingCard> across =
        audit.broken().stream()
            .filter(b -> b.rule().value().equals("lists-disagree"))
            .sorted(Comparator.comparing(b -> -b.finding().related().size()))
            .map(b -> FindingCard.of(b, forge))
            .toList();
    return new Fleet(
        setting.today().toString(),
        setting.version(),
        rows,
        across.stream().limit(MOST).toList(),
        across.size(),
        Shared.of(lists),
        trend);
  }

  /** The file name of a list's page. */
  static String page(int index) {
    return String.format("list-%03d.html", index + 1);
  }

  private static Row row(ReadingList list, String page, Audit audit) {
    Score score = Score.of(audit);
    return new Row(
        Shown.line(list.name()),
        page,
        score.points(),
        audit.library().documents().mapToInt(d -> d.entries().size()).sum(),
        audit.count(Severity.ERROR),
        audit.count(Severity.WARNING),
        audit.count(Severity.ADVICE),
        audit.unchecked().size());
  }

  /** The verdict in a sentence. */
  public String verdict() {
    long sound = rows.stream().filter(r -> r.errors() == 0).count();
    return sound
        + " of "
        + rows.size()
        + " lists have no error; "
        + rows.stream().mapToLong(Row::errors).sum()
        + " errors and "
        + rows.stream().mapToLong(Row::warnings).sum()
        + " warnings in "
        + rows.stream().mapToInt(Row::entries).sum()
        + " entries.";
  }
}
