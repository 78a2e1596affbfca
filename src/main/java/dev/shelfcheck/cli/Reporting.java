package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.fix.WholeFile;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.ci.Formats;
import dev.shelfcheck.rule.Nearest;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a run says what it found, and where. */
final class Reporting {
  private static final String NAMES =
      "text, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, csv";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = NAMES + ". Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Writes a report to a file as well; may be given several times.")
  private List<String> outputs = List.of();

  @Option(names = "--statistics", description = "Says how often each rule held, and did not.")
  private boolean statistics;

  @Option(
      names = "--color",
      description = "When to colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "AUTO")
  private Terminal.Colour colour = Terminal.Colour.AUTO;

  boolean colour(Terminal terminal) {
    return terminal.colour(colour);
  }

  /** Refuses formats that are none before anything is looked at. */
  void check() {
    report(format);
    outputs.forEach(o -> report(output(o)[0]));
  }

  void write(Audit audit, Setting setting, Terminal terminal) throws IOException {
    report(format).write(audit, setting, terminal.out());
    if (statistics) {
      statistics(audit, format.equalsIgnoreCase("text") ? terminal.out() : terminal.err());
    }
    for (String output : outputs) {
      String[] parts = output(output);
      StringBuilder text = new StringBuilder();
      report(parts[0]).write(audit, setting.plain(), text);
      WholeFile.write(Path.of(parts[1]), text.toString());
    }
    String summary = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (format.equalsIgnoreCase("github") && !summary.isEmpty()) {
      try (Writer out =
          Files.newBufferedWriter(
              Path.of(summary),
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND)) {
        report("markdown").write(audit, setting.plain(), out);
      }
    }
  }

  private static void statistics(Audit audit, java.io.PrintWriter out) {
    out.printf("%-28s %8s %8s %8s%n", "rule", "broken", "silent", "holds");
    for (Tally t : audit.tallies()) {
      if (t.checks() > 0) {
        out.printf("%-28s %8d %8d %8d%n", t.rule(), t.broken(), t.unchecked(), t.holds());
      }
    }
  }

  private static String[] output(String option) {
    String[] parts = option.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new UsageException("--output needs FORMAT=FILE, as sarif=out.sarif, not " + option);
    }
    return parts;
  }

  private static Report report(String name) {
    Map<String, Report> formats = Formats.builtIn();
    Report report = formats.get(name.toLowerCase(Locale.ROOT));
    if (report == null) {
      throw new UsageException(
          "there is no format '"
              + name
              + "', only "
              + NAMES
              + Nearest.to(name, formats.keySet())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse(""));
    }
    return report;
  }
}
