package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A section of a list.
 *
 * @param withIdentifier how many entries carry an identifier of their work
 * @param doubtful how many entries may stand on the wrong shelf
 */
public record SectionRow(
    String file,
    String path,
    int entries,
    int withIdentifier,
    SeverityCounts counts,
    long doubtful,
    YearBars years,
    Optional<String> link) {
  /** The whole of a share. */
  private static final int PERCENT = 100;

  static List<SectionRow> of(Audit audit, Optional<Forge> forge) {
    Map<String, List<ReportedFinding>> byFile =
        audit.broken().stream().collect(Collectors.groupingBy(b -> b.finding().subject().path()));
    List<SectionRow> rows = new ArrayList<>();
    for (Document document : audit.library().documents().toList()) {
      Map<Section, List<Entry>> shelves =
          document.entries().stream()
              .collect(
                  Collectors.groupingBy(Entry::section, LinkedHashMap::new, Collectors.toList()));
      List<ReportedFinding> broken = byFile.getOrDefault(document.path(), List.of());
      shelves.forEach((s, entries) -> rows.add(row(document, s, entries, broken, forge)));
    }
    return rows;
  }

  private static SectionRow row(
      Document document,
      Section section,
      List<Entry> entries,
      List<ReportedFinding> broken,
      Optional<Forge> forge) {
    Set<Integer> mine = entries.stream().map(Entry::index).collect(Collectors.toSet());
    List<ReportedFinding> here =
        broken.stream().filter(b -> subjects(b).anyMatch(e -> mine.contains(e.index()))).toList();
    return new SectionRow(
        Shown.line(document.path()),
        section.path().isEmpty()
            ? "(before the first heading)"
            : Shown.line(String.join(" › ", section.path())),
        entries.size(),
        (int) entries.stream().filter(e -> !e.ownIdentifiers().isEmpty()).count(),
        SeverityCounts.of(here),
        here.stream().filter(b -> b.rule().value().equals("misplaced-entry")).count(),
        YearBars.of(entries),
        forge.flatMap(
            f -> f.line(document.path(), document.source().line(section.heading().start()))));
  }

  private static Stream<Entry> subjects(ReportedFinding broken) {
    return Stream.of(broken.finding().subject()).map(Subject::entry).flatMap(Optional::stream);
  }

  /** Of its entries, how many carry an identifier, in per cent. */
  public int coverage() {
    return PERCENT * withIdentifier / Math.max(1, entries);
  }
}
