package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.UncheckedSubject;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The audit for a spreadsheet: RFC 4180, a header line, what is broken and then what could not be
 * checked. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvReport implements Report {
  private static final List<String> HEADER =
      List.of(
          "outcome",
          "rule",
          "severity",
          "file",
          "line",
          "section",
          "title",
          "message",
          "to do",
          "identifiers",
          "evidence",
          "fingerprint");

  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    row(HEADER, out);
    for (ReportedFinding broken : audit.broken()) {
      row(cells(broken), out);
    }
    for (UncheckedSubject unchecked : audit.unchecked()) {
      row(cells(unchecked), out);
    }
  }

  private static List<String> cells(ReportedFinding broken) {
    Finding finding = broken.finding();
    Subject subject = finding.subject();
    return List.of(
        "broken",
        broken.rule().value(),
        broken.severity().word(),
        subject.path(),
        String.valueOf(subject.start().line()),
        section(subject),
        title(subject),
        finding.message().what(),
        finding.message().todo(),
        finding.identifiers().stream().map(Identifier::canonical).collect(Collectors.joining(" ")),
        finding.evidence().stream()
            .map(e -> e.source() + " " + e.when())
            .distinct()
            .collect(Collectors.joining(", ")),
        broken.fingerprint());
  }

  private static List<String> cells(UncheckedSubject unchecked) {
    Subject subject = unchecked.subject();
    return List.of(
        "could not be checked",
        unchecked.rule().value(),
        "",
        subject.path(),
        String.valueOf(subject.start().line()),
        section(subject),
        title(subject),
        unchecked.detail(),
        "",
        "",
        "",
        "");
  }

  private static String section(Subject subject) {
    return subject.entry().map(e -> String.join(" › ", e.section().path())).orElse("");
  }

  private static String title(Subject subject) {
    return subject.entry().flatMap(e -> e.title()).orElse("");
  }

  private static void row(List<String> cells, Appendable out) throws IOException {
    out.append(cells.stream().map(CsvReport::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String text) {
    String shown = Shown.line(text);
    boolean formula = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + shown.replace("\"", "\"\"") + "\"";
  }
}
