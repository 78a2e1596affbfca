package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;

/** The XML that Checkstyle writes and many CI servers read; columns are characters. */
public final class CheckstyleReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    String open = "";
    for (ReportedFinding b : audit.broken()) {
      String path = Shown.line(b.finding().subject().path());
      if (!path.equals(open)) {
        out.append(open.isEmpty() ? "" : "  </file>\n");
        out.append("  <file name=\"").append(XmlText.of(path)).append("\">\n");
        open = path;
      }
      error(b, out);
    }
    out.append(open.isEmpty() ? "" : "  </file>\n").append("</checkstyle>\n");
  }

  private static void error(ReportedFinding b, Appendable out) throws IOException {
    SubjectPlace place = new SubjectPlace(b.finding().subject());
    String severity = b.severity() == Severity.ADVICE ? "info" : b.severity().word();
    out.append("    <error line=\"").append(String.valueOf(place.start().line()));
    out.append("\" column=\"").append(String.valueOf(place.characterColumn(place.start())));
    out.append("\" severity=\"").append(severity);
    out.append("\" message=\"").append(XmlText.of(FindingLine.of(b)));
    out.append("\" source=\"shelfcheck.").append(b.rule().value()).append("\"/>\n");
  }
}
