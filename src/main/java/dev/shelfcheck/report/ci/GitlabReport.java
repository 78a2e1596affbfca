package dev.shelfcheck.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;

/**
 * <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">GitLab's
 * code quality report</a>, with the type and categories that other readers of <a
 * href="https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#data-types">Code
 * Climate's issues</a> want as well.
 */
public final class GitlabReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    ArrayNode issues = JsonText.array();
    for (ReportedFinding b : audit.broken()) {
      SubjectPlace place = new SubjectPlace(b.finding().subject());
      ObjectNode issue = issues.addObject();
      issue.put("type", "issue").putArray("categories").add(category(b.severity()));
      issue.put("description", FindingLine.of(b, setting)).put("check_name", b.rule().value());
      issue.put("fingerprint", b.fingerprint()).put("severity", severity(b.severity()));
      issue
          .putObject("location")
          .put("path", place.path(setting))
          .putObject("lines")
          .put("begin", place.start().line());
    }
    out.append(JsonText.text(issues));
  }

  private static String category(Severity severity) {
    return severity == Severity.ADVICE ? "Style" : "Bug Risk";
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case ADVICE -> "info";
    };
  }
}
