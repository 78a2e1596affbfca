package dev.shelfcheck.report.ci;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * JUnit's XML: a suite a rule, a failure a finding (its text begins with its place, where readers
 * look for it), one passed case where all of a rule's checks hold and one skipped case where some
 * could not be made.
 */
public final class JunitReport implements Report {
  @Override
  public void write(Audit audit, Setting setting, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"shelfcheck\">\n");
    for (Tally tally : audit.tallies()) {
      suite(
          tally, audit.broken().stream().filter(b -> b.rule().equals(tally.rule())).toList(), out);
    }
    out.append("</testsuites>\n");
  }

  private static void suite(Tally tally, List<ReportedFinding> broken, Appendable out)
      throws IOException {
    List<String> cases = new ArrayList<>();
    broken.forEach(b -> cases.add(failure(b)));
    if (broken.isEmpty() && tally.holds() > 0) {
      cases.add(open(tally.rule(), tally.holds() + " checks hold") + "/>\n");
    }
    if (tally.unchecked() > 0) {
      String name = tally.unchecked() + " checks could not be made";
      cases.add(open(tally.rule(), name) + "><skipped/></testcase>\n");
    }
    out.append("  <testsuite name=\"").append(tally.rule().value());
    out.append("\" tests=\"").append(String.valueOf(cases.size()));
    out.append("\" failures=\"").append(String.valueOf(broken.size()));
    out.append("\" errors=\"0\" skipped=\"").append(tally.unchecked() > 0 ? "1" : "0");
    out.append("\">\n").append(String.join("", cases)).append("  </testsuite>\n");
  }

  private static String failure(ReportedFinding b) {
    SubjectPlace place = new SubjectPlace(b.finding().subject());
    String where = place.path() + ":" + place.start().line() + ":" + place.start().column();
    return open(b.rule(), where)
        + "><failure type=\""
        + b.severity().word()
        + "\" message=\""
        + XmlText.of(Shown.line(b.finding().message().what()))
        + "\">"
        + XmlText.of(where + ": " + FindingLine.of(b))
        + "</failure></testcase>\n";
  }

  private static String open(RuleId rule, String name) {
    return "    <testcase classname=\"" + rule.value() + "\" name=\"" + XmlText.of(name) + "\"";
  }
}
