package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Excused;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The three outcomes counted in one line, and what to do next. */
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
    boolean verbose = setting.manner().detail() == Manner.Detail.VERBOSE;
    Silences silences = new Silences(audit.unchecked(), paint);
    if (verbose) {
      silences.write(out);
    }
    for (Document document : audit.library().documents().filter(Document::isUnread).toList()) {
      out.append(paint.faint("not read: "))
          .append(Shown.line(document.path()))
          .append(" links " + document.looseWorks() + " works, and none of them in an entry\n");
    }
    out.append(elsewhere());
    out.append(passedOver());
    out.append(paint.strong(verdict())).append(" · ").append(ground()).append('\n');
    out.append(remedy());
    if (!verbose && !setting.manner().narrowed()) {
      out.append(silences.next());
    }
  }

  /** What lists include from files that were not looked at. */
  private String elsewhere() {
    return audit
        .library()
        .documents()
        .flatMap(d -> included(d, audit.library().elsewhere(d)).stream())
        .collect(Collectors.joining());
  }

  private Optional<String> included(Document document, List<String> files) {
    return Optional.of(files)
        .filter(f -> !f.isEmpty())
        .map(
            f ->
                paint.faint("not read: ")
                    + Shown.line(document.path())
                    + " includes "
                    + Shown.line(String.join(", ", f))
                    + "\n");
  }

  /** How many lists of kinds that are not read stand in the folders looked at. */
  private String passedOver() {
    List<String> paths = audit.library().passedOver();
    if (paths.isEmpty() || setting.manner().narrowed()) {
      return "";
    }
    String kinds =
        paths.stream()
            .collect(Collectors.groupingBy(Summary::ending, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    return paint.faint("not read: ")
        + "lists of kinds that shelfcheck does not know: "
        + kinds
        + "\n";
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }

  private String verdict() {
    if (audit.broken().isEmpty()) {
      List<Document> documents = audit.library().documents().toList();
      boolean none = documents.stream().allMatch(d -> d.entries().isEmpty());
      return none
          ? "no entry was read"
          : documents.stream().anyMatch(Document::isUnread)
                  || !audit.library().passedOver().isEmpty()
              ? "nothing broken in what was read"
              : setting.manner().narrowed() ? "nothing broken by the change" : "nothing broken";
    }
    return List.of(Severity.values()).stream()
        .filter(s -> audit.count(s) > 0)
        .map(
            s ->
                s == Severity.ADVICE
                    ? String.format(Locale.ROOT, "%,d advice", audit.count(s))
                    : counted(audit.count(s), s.word()))
        .collect(Collectors.joining(", "));
  }

  private String ground() {
    List<Document> documents = audit.library().documents().toList();
    String checks =
        setting.manner().narrowed()
            ? ""
            : String.format(
                Locale.ROOT,
                "%,d check%s, %,d could not be made · ",
                audit.holds(),
                audit.holds() == 1 ? " holds" : "s hold",
                audit.unchecked().size());
    return checks
        + counted(documents.size(), "file")
        + ", "
        + counted(documents.stream().mapToInt(d -> d.entries().size()).sum(), "entry")
        + excused(Excused.SuppressionKind.COMMENT, " ignored in the lists")
        + excused(Excused.SuppressionKind.BASELINE, " known by the baseline")
        + (setting.hidden().isNone() ? "" : " · " + setting.hidden().words());
  }

  private String excused(Excused.SuppressionKind ground, String words) {
    long count = audit.excused().stream().filter(e -> e.ground() == ground).count();
    return count == 0 || setting.manner().narrowed()
        ? ""
        : String.format(Locale.ROOT, " · %,d%s", count, words);
  }

  /** What fix would do, under the options that show these findings. */
  private String remedy() {
    List<ReportedFinding> safe =
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

  static String counted(long count, String noun) {
    String many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? noun : many);
  }
}
