package dev.shelfcheck.cli.option;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.cli.terminal.Deliveries;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.report.Manner;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run says what it found, and where. */
public final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = OutputOptions.NAMES + ". Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private String format = "text";

  @Mixin private final VerbosityOptions verbosityOptions = new VerbosityOptions();

  @Option(
      names = "--all",
      description =
          "Shows findings one by one on a terminal too, where otherwise more than 5 are told by"
              + " what is most worth doing.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Shows at most N findings, the gravest, and says how many more there are.")
  private @Nullable Integer limit;

  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Option(names = "--statistics", description = "Says how often each rule held, and did not.")
  private boolean statistics;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "When to colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "auto")
  private Terminal.Colour colour = Terminal.Colour.AUTO;

  /** Takes the format from a line that picocli did not read. */
  public void take(PlainLine line) {
    String given = line.value("--format");
    format = given == null ? format : given;
  }

  /** How much is said beside what was found. */
  public Manner.Detail detail() {
    return verbosityOptions.detail();
  }

  /** Whether the terminal is written to in colours. */
  public boolean colour(Terminal terminal) {
    return terminal.colour(colour);
  }

  /** Refuses formats that are none before anything is looked at. */
  public void check(Map<String, Report> formats) {
    OutputOptions.report(format, formats);
    outputOptions.check(formats);
    if (limit != null && limit < 0) {
      throw new UsageException("--limit needs a whole number of at least 0, not " + limit);
    }
  }

  /**
   * How much is said.
   *
   * @param narrowed whether only what a change brings was asked for
   */
  public Manner manner(boolean narrowed, Terminal terminal) {
    return new Manner(
        verbosityOptions.detail(),
        narrowed,
        limit == null ? Integer.MAX_VALUE : limit,
        terminal.interactive() && !all && limit == null);
  }

  /**
   * Writes the report to the terminal and to each file that is asked for.
   *
   * @throws IOException where one of them could not be written; the others are
   */
  public void write(Audit audit, Setting setting, Map<String, Report> formats, Terminal terminal)
      throws IOException {
    Map<String, Report> shown = new TreeMap<>(formats);
    if (terminal.links(colour)) {
      shown.put("text", new TextReport(true));
    }
    Report report = OutputOptions.report(format, shown);
    PrintWriter out = report.cleansItself(setting) ? terminal.bareOut() : terminal.out();
    Deliveries deliveries = new Deliveries();
    deliveries.add(() -> report.write(audit, setting, out));
    if (statistics) {
      statistics(audit, format.equalsIgnoreCase("text") ? terminal.out() : terminal.err());
    }
    outputOptions.write(audit, setting, formats, deliveries);
    String summary = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (format.equalsIgnoreCase("github") && !summary.isEmpty()) {
      Report markdown = OutputOptions.report("markdown", formats);
      deliveries.add(() -> append(Path.of(summary), markdown, audit, setting));
    }
    deliveries.settle();
  }

  private static void append(Path summary, Report markdown, Audit audit, Setting setting)
      throws IOException {
    try (Writer out =
        Channels.newWriter(
            WriteDoor.file(summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            StandardCharsets.UTF_8)) {
      markdown.write(audit, setting.plain(), out);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) { // a write does not say where
      throw (IOException)
          new FileSystemException(summary.toString(), null, e.getMessage()).initCause(e);
    }
  }

  private static void statistics(Audit audit, PrintWriter out) {
    out.printf("%-28s %8s %8s %8s%n", "rule", "broken", "silent", "holds");
    for (Tally t : audit.tallies()) {
      if (t.checks() > 0) {
        out.printf("%-28s %8d %8d %8d%n", t.rule(), t.broken(), t.unchecked(), t.holds());
      }
    }
  }
}
