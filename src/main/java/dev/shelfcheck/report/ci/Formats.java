package dev.shelfcheck.report.ci;

import dev.shelfcheck.report.ConciseReport;
import dev.shelfcheck.report.CsvReport;
import dev.shelfcheck.report.JsonReport;
import dev.shelfcheck.report.MarkdownReport;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.TextReport;
import java.util.Map;
import java.util.TreeMap;

/** The built-in reports by the names of their formats. */
public final class Formats {
  private Formats() {}

  /** All of them; the map is the caller's own. */
  public static Map<String, Report> builtIn() {
    Map<String, Report> formats = new TreeMap<>();
    formats.put("checkstyle", new CheckstyleReport());
    formats.put("concise", new ConciseReport());
    formats.put("csv", new CsvReport());
    formats.put("github", new GithubReport());
    formats.put("gitlab", new GitlabReport());
    formats.put("json", new JsonReport());
    formats.put("jsonl", new JsonlReport());
    formats.put("junit", new JunitReport());
    formats.put("markdown", new MarkdownReport());
    formats.put("rdjson", new RdjsonReport());
    formats.put("sarif", new SarifReport());
    formats.put("text", new TextReport());
    return formats;
  }
}
