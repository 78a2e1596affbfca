package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A line each finding, {@code file:line:col: severity: what [rule]}, which editors and grep read.
 */
public final class ConciseReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    List<ReportedFinding> shown = setting.manner().gravest(audit.broken());
    for (ReportedFinding broken : shown) {
      Subject subject = broken.finding().subject();
      out.append(Shown.line(subject.path()))
          .append(":" + subject.start().line() + ":" + subject.start().column() + ": ")
          .append(broken.severity().word())
          .append(": ")
          .append(Shown.line(broken.finding().message().what()))
          .append(" [" + broken.rule() + "]\n");
    }
    if (shown.size() < audit.broken().size()) {
      out.append(
          String.format(Locale.ROOT, "and %,d more\n", audit.broken().size() - shown.size()));
    }
    if (setting.manner().detail() != Manner.Detail.QUIET) {
      new Summary(audit, setting, new Paint(false, false)).write(out);
    }
  }
}
