package dev.shelfcheck.hallmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came out, row by row: one line a type, and why the covered ones were missed. */
final class RowTally {
  private static final String VALID = "valid";

  /** One row judged. */
  private record Judged(HallmarkRow row, boolean covered, List<String> findings, String silence) {
    boolean flagged() {
      return !findings.isEmpty();
    }
  }

  private final String name;
  private final Map<String, List<Judged>> byType = new TreeMap<>();

  RowTally(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(HallmarkRow row, List<String> findings, TrueRows trueRows) {
    boolean covered = trueRows.covers(row);
    String silence = findings.isEmpty() && covered && !row.valid() ? trueRows.silence(row) : "";
    byType
        .computeIfAbsent(row.type(), t -> new ArrayList<>())
        .add(new Judged(row, covered, findings, silence));
  }

  /** The share of all covered wrong rows that were flagged. */
  double detection() {
    List<Judged> wrong = wrong();
    return share(wrong.stream().filter(Judged::flagged).count(), wrong.size());
  }

  /** The share of all covered valid rows that were flagged. */
  double falseAlarms() {
    List<Judged> valid = covered(byType.getOrDefault(VALID, List.of()));
    return share(valid.stream().filter(Judged::flagged).count(), valid.size());
  }

  /** Missed rows whose records contradict them: the comparer's own fault. */
  long unexplained() {
    return wrong().stream().filter(j -> !j.flagged() && j.silence().isEmpty()).count();
  }

  private static double share(long part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private List<Judged> wrong() {
    return byType.entrySet().stream()
        .filter(e -> !e.getKey().equals(VALID))
        .flatMap(e -> covered(e.getValue()).stream())
        .toList();
  }

  private static List<Judged> covered(List<Judged> rows) {
    return rows.stream().filter(Judged::covered).toList();
  }

  /** The figures. */
  String figures() {
    StringBuilder out =
        new StringBuilder(
            "%s: %.3f of the covered wrong rows flagged, %.4f of the covered valid ones%n"
                .formatted(name, detection(), falseAlarms()));
    byType.forEach(
        (type, rows) ->
            out.append(
                "  %-24s %4d rows, %4d covered, %4d of them flagged%n"
                    .formatted(
                        type,
                        rows.size(),
                        covered(rows).size(),
                        covered(rows).stream().filter(Judged::flagged).count())));
    missed()
        .forEach(
            (why, count) ->
                out.append("  missed %3d: %s%n".formatted(count, why.isEmpty() ? "?" : why)));
    return out.toString();
  }

  private Map<String, Long> missed() {
    return wrong().stream()
        .filter(j -> !j.flagged())
        .collect(Collectors.groupingBy(Judged::silence, TreeMap::new, Collectors.counting()));
  }

  /** The covered rows that came out wrong, one a line. */
  String mistakes() {
    return byType.values().stream()
        .flatMap(rows -> covered(rows).stream())
        .filter(j -> j.row().valid() == j.flagged())
        .map(
            j ->
                String.join(
                    " | ",
                    j.row().type(),
                    j.row().field("title"),
                    j.row().json().path("explanation").asText(),
                    j.findings() + " " + j.silence() + "\n"))
        .collect(Collectors.joining());
  }
}
