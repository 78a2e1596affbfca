package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Severity;
import java.util.List;

/** How many findings there are of each severity. */
public record SeverityCounts(long errors, long warnings, long advice) {
  static SeverityCounts of(Audit audit) {
    return new SeverityCounts(
        audit.count(Severity.ERROR), audit.count(Severity.WARNING), audit.count(Severity.ADVICE));
  }

  static SeverityCounts of(List<ReportedFinding> broken) {
    return new SeverityCounts(
        count(broken, Severity.ERROR),
        count(broken, Severity.WARNING),
        count(broken, Severity.ADVICE));
  }

  private static long count(List<ReportedFinding> broken, Severity severity) {
    return broken.stream().filter(b -> b.severity() == severity).count();
  }
}
