package dev.shelfcheck.cli.option;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.terminal.Deliveries;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.report.CleanWriter;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The formats there are, and the files that a run leaves in them. */
public final class OutputOptions {
  public static final String NAMES =
      "text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, csv";

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Writes a report to a file as well; may be given several times.")
  private List<String> outputs = List.of();

  /** Refuses formats that are none before anything is looked at. */
  public void check(Map<String, Report> formats) {
    outputs.forEach(o -> report(parts(o)[0], formats));
  }

  /** Adds the report of each file that is asked for to the deliveries. */
  public void write(
      Audit audit, Setting setting, Map<String, Report> formats, Deliveries deliveries) {
    for (String output : outputs) {
      String[] parts = parts(output);
      Report report = report(parts[0], formats);
      deliveries.add(() -> write(report, audit, setting.plain(), Path.of(parts[1])));
    }
  }

  private static void write(Report report, Audit audit, Setting setting, Path file)
      throws IOException {
    StringBuilder text = new StringBuilder();
    report.write(audit, setting, text);
    boolean clean = report.cleansItself(setting);
    WholeFile.write(file, clean ? text.toString() : CleanWriter.clean(text.toString()));
  }

  private static String[] parts(String option) {
    String[] parts = option.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new UsageException("--output needs FORMAT=FILE, as sarif=out.sarif, not " + option);
    }
    return parts;
  }

  /** The report in a format. */
  static Report report(String name, Map<String, Report> formats) {
    Report report = formats.get(name.toLowerCase(Locale.ROOT));
    if (report == null) {
      throw new UsageException(
          "there is no format '"
              + name
              + "', only "
              + String.join(", ", formats.keySet())
              + Nearest.to(name, formats.keySet())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse(""));
    }
    return report;
  }
}
