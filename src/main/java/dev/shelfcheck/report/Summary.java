package dev.shelfcheck.report;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.Unchecked;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What could not be checked, a line a cause, and the three outcomes counted in one line. */
final class Summary {
  private final Audit audit;
  private final Setting setting;
  private final Paint paint;

  Summary(Audit audit, Setting setting, Paint paint) {
    this.audit = audit;
    this.setting = setting;
    this.paint = paint;
  }

  void write(Appendable out) throws IOException {
    Map<Cause, List<Unchecked>> silences =
        audit.unchecked().stream()
            .collect(Collectors.groupingBy(Unchecked::cause, TreeMap::new, Collectors.toList()));
    for (Map.Entry<Cause, List<Unchecked>> silence : silences.entrySet()) {
      out.append(paint.faint("could not be checked: "))
          .append(counted(places(silence.getValue()), "place"))
          .append(", ")
          .append(counted(silence.getValue().size(), "check"))
          .append(", ")
          .append(silence.getKey().words())
          .append(paint.faint(" (" + byRule(silence.getValue()) + ")"))
          .append('\n');
    }
    for (Document document : audit.library().documents().filter(Document::isUnread).toList()) {
      out.append(paint.faint("not read: "))
          .append(Shown.line(document.path()))
          .append(" links " + document.looseWorks() + " works, and none of them in an entry\n");
    }
    out.append(paint.strong(verdict())).append(" · ").append(ground()).append('\n');
    out.append(remedy());
  }

  /** One place under several rules is one silence. */
  private static long places(List<Unchecked> unchecked) {
    return unchecked.stream()
        .map(u -> u.subject().path() + ":" + u.subject().span())
        .distinct()
        .count();
  }

  private String verdict() {
    if (audit.broken().isEmpty()) {
      List<Document> documents = audit.library().documents().toList();
      boolean none = documents.stream().allMatch(d -> d.entries().isEmpty());
      return none
          ? "no entry was read"
          : documents.stream().anyMatch(Document::isUnread)
              ? "nothing broken in what was read"
              : "nothing broken";
    }
    return List.of(Severity.values()).stream()
        .filter(s -> audit.count(s) > 0)
        .map(
            s ->
                s == Severity.ADVICE
                    ? audit.count(s) + " advice"
                    : counted(audit.count(s), s.word()))
        .collect(Collectors.joining(", "));
  }

  private String ground() {
    List<Document> documents = audit.library().documents().toList();
    return audit.holds()
        + " checks hold, "
        + audit.unchecked().size()
        + " could not be made · "
        + counted(documents.size(), "file")
        + ", "
        + counted(documents.stream().mapToInt(d -> d.entries().size()).sum(), "entry")
        + excused(Excused.Ground.COMMENT, " ignored in the lists")
        + excused(Excused.Ground.BASELINE, " known by the baseline")
        + (setting.hidden().isNone() ? "" : " · " + setting.hidden().words());
  }

  private String excused(Excused.Ground ground, String words) {
    long count = audit.excused().stream().filter(e -> e.ground() == ground).count();
    return count == 0 ? "" : " · " + count + words;
  }

  /** What fix would do, under the options that show these findings. */
  private String remedy() {
    List<Broken> safe =
        audit.broken().stream()
            .filter(b -> b.finding().fix().filter(Fix::isSafe).isPresent())
            .toList();
    boolean advice = safe.stream().anyMatch(b -> b.severity() == Severity.ADVICE);
    return safe.isEmpty()
        ? ""
        : counted(safe.size(), "finding")
            + " can be fixed safely: 'shelfcheck fix"
            + (advice ? " --advice" : "")
            + "' shows how\n";
  }

  private static String byRule(List<Unchecked> unchecked) {
    return unchecked.stream()
        .collect(Collectors.groupingBy(u -> u.rule().value(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String counted(long count, String noun) {
    String many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return count + " " + (count == 1 ? noun : many);
  }
}
