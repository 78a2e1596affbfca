package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.JsonReport;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import java.io.IOException;

/** One JSON object a finding, one line each, as in the JSON report's {@code findings}. */
public final class JsonlReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    for (ReportedFinding b : audit.broken()) {
      out.append(JsonReport.line(b)).append('\n');
    }
  }
}
