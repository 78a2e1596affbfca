package dev.shelfcheck.cli.command;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.cli.option.ExitZeroOption;
import dev.shelfcheck.cli.option.HistoryOptions;
import dev.shelfcheck.cli.option.OutputOptions;
import dev.shelfcheck.cli.option.VerbosityOptions;
import dev.shelfcheck.cli.run.AuditRun;
import dev.shelfcheck.cli.run.ForgePaths;
import dev.shelfcheck.cli.run.GitForge;
import dev.shelfcheck.cli.terminal.Deliveries;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.report.Hidden;
import dev.shelfcheck.report.Manner;
import dev.shelfcheck.report.MarkdownReport;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.TextReport;
import dev.shelfcheck.report.history.Change;
import dev.shelfcheck.report.history.ChangeReport;
import dev.shelfcheck.report.html.Forge;
import dev.shelfcheck.report.html.HtmlReport;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything and leaves a report to work through. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "audit",
    description = {
      "Looks at everything and leaves a report to work through.",
      "It asks the registries and the links, and says what and whom before it does; --offline asks"
          + " nobody."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private enum AuditFormat {
    TEXT,
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(true);

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where the HTML goes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "shelfcheck-report")
  private Path report = Path.of("shelfcheck-report");

  @Mixin private final HistoryOptions historyOptions = new HistoryOptions();

  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "What is printed: ${COMPLETION-CANDIDATES}; Markdown is for a forge's issue."
              + " Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private AuditFormat format = AuditFormat.TEXT;

  @Option(
      names = "--repo-url",
      paramLabel = "URL",
      description =
          "Where the files can be seen, at one revision: https://HOST/OWNER/NAME/blob/REV. Default:"
              + " as the git remote tells.")
  private @Nullable String repoUrl;

  @Mixin private final VerbosityOptions verbosityOptions = new VerbosityOptions();
  @Mixin private final ExitZeroOption exitZeroOption = new ExitZeroOption();

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    verbosityOptions.detail(); // a contradiction is said before anything is looked at
    outputOptions.check(run.formats());
    historyOptions.check();
    return run.use(terminal, this::leave);
  }

  private int leave(AuditRun.Done done) throws IOException {
    Audit audit = done.audit();
    Setting setting = done.result().setting(false, Hidden.NONE);
    Deliveries deliveries = new Deliveries();
    HistoryOptions.HistoryComparison told = historyOptions.tell(audit, setting.today(), deliveries);
    HtmlReport html = new HtmlReport(setting, forge(done));
    boolean written =
        deliveries.add(
            () ->
                html.write(
                    audit,
                    told.trend(),
                    report,
                    (ready, all) ->
                        done.progressReporter().at("writing the report", "pages", ready, all)));
    outputOptions.write(audit, setting, run.formats(), deliveries);
    done.progressReporter().close();
    say(audit, told.changes(), setting, written);
    deliveries.settle();
    return exitZeroOption.code(audit.count(Severity.ERROR) > 0 ? ExitCode.BROKEN : ExitCode.CLEAN);
  }

  private Optional<Forge> forge(AuditRun.Done done) {
    boolean fetched = run.remote().isPresent();
    ForgePaths paths = new ForgePaths(done.project().folder(), terminal.environment());
    if (repoUrl != null) {
      UnaryOperator<String> place = fetched ? UnaryOperator.identity() : paths;
      return Optional.of(new Forge(repoUrl.replaceAll("/+$", ""), place));
    }
    return fetched
        ? run.remote().get().forge()
        : GitForge.find(done.audit().library().documents().map(Document::path), paths);
  }

  private void say(Audit audit, List<Change> changes, Setting setting, boolean written)
      throws IOException {
    if (verbosityOptions.detail() == Manner.Detail.QUIET && format == AuditFormat.TEXT) {
      return;
    }
    if (format == AuditFormat.MARKDOWN) {
      StringBuilder changed = new StringBuilder();
      for (Change change : changes) {
        new ChangeReport(change).markdown(changed);
      }
      new MarkdownReport(Optional.of(changed.toString())).write(audit, setting, terminal.bareOut());
      return;
    }
    for (Change change : changes) {
      new ChangeReport(change).text(terminal.out());
    }
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %s, %s, %,d advice; %,d checks hold, %,d could not be made%n",
            health(audit),
            counted(audit, Severity.ERROR),
            counted(audit, Severity.WARNING),
            audit.count(Severity.ADVICE),
            audit.holds(),
            audit.unchecked().size());
    if (written) {
      terminal
          .out()
          .printf("open %s and begin with \"What to do first\"%n", report.resolve("index.html"));
    }
    if (verbosityOptions.detail() == Manner.Detail.VERBOSE) {
      TextReport.silences(audit, terminal.out());
    }
  }

  private static String health(Audit audit) {
    return Score.isTold(audit)
        ? "health " + Score.of(audit).points() + " of 100"
        : "health not known, since nobody who was asked could be reached";
  }

  private static String counted(Audit audit, Severity severity) {
    long count = audit.count(severity);
    return String.format(Locale.ROOT, "%,d %s%s", count, severity.word(), count == 1 ? "" : "s");
  }
}
