package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Change;
import dev.shelfcheck.report.history.ChangeReport;
import dev.shelfcheck.report.history.HistoryFile;
import dev.shelfcheck.report.history.OldReport;
import dev.shelfcheck.report.history.Snapshot;
import dev.shelfcheck.report.history.Trend;
import dev.shelfcheck.report.html.Forge;
import dev.shelfcheck.report.html.HtmlReport;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything and leaves a report to work through. */
@Command(
    name = "audit",
    description = "Looks at everything and leaves a report to work through.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Inputs inputs = new Inputs();

  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();

  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where the HTML goes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "shelfcheck-report")
  private Path report = Path.of("shelfcheck-report");

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Adds this audit to FILE and shows what changed since the last one.")
  private @Nullable Path history;

  @Option(
      names = "--compare",
      paramLabel = "OLD.json",
      description = "Says what changed since an earlier report in JSON.")
  private @Nullable Path compare;

  @Option(
      names = "--repo-url",
      paramLabel = "URL",
      description =
          "Where the files can be seen, at one revision: https://HOST/OWNER/NAME/blob/REV. Default:"
              + " as the git remote tells.")
  private @Nullable String repoUrl;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate today;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<LocalDate> given = Optional.ofNullable(today);
    try (Inquiry inquiry = Inquiry.open(asking, terminal, given)) {
      return audit(inquiry, inquiry.day(given));
    }
  }

  private int audit(Inquiry inquiry, LocalDate date) throws IOException {
    RulesInForce rules = new RulesInForce(date, inputs.project(terminal));
    Library library = inputs.read(terminal);
    boolean unusable = Inputs.complain(library, terminal);
    Audit audit =
        new Auditor(
                rules.active(), inquiry.asker(Sources.inOrder(terminal, catalogues, inputs, date)))
            .audit(library);
    inquiry.settle();
    if (inquiry.plan().isPresent()) {
      NetworkSources.print(inquiry.plan().get(), terminal.out());
      return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
    }
    Setting setting = new Setting(Version.number(), date, rules.cards(), false, 0);
    Trend trend = trend(audit, date);
    new HtmlReport(setting, forge()).write(audit, trend, report);
    if (compare != null) {
      compare(audit, compare);
    }
    say(audit);
    return unusable
        ? ExitCode.USAGE
        : audit.count(Severity.ERROR) > 0 ? ExitCode.BROKEN : ExitCode.CLEAN;
  }

  private Trend trend(Audit audit, LocalDate date) throws IOException {
    if (history == null) {
      return Trend.none();
    }
    HistoryFile file = new HistoryFile(history);
    List<Snapshot> before = file.read();
    Change change = Change.since(HistoryFile.standing(before), audit);
    Snapshot now = file.append(audit, change, date);
    if (!before.isEmpty()) {
      new ChangeReport().write(change, terminal.out());
    }
    return Trend.of(before, now, change);
  }

  private void compare(Audit audit, Path old) throws IOException {
    if (!Files.isRegularFile(old)) {
      throw new UsageException("there is no file " + old);
    }
    new ChangeReport().write(Change.since(OldReport.read(old), audit), terminal.out());
  }

  private Optional<Forge> forge() {
    return repoUrl == null
        ? GitForge.find()
        : Optional.of(new Forge(repoUrl.replaceAll("/+$", ""), ""));
  }

  private void say(Audit audit) {
    terminal
        .out()
        .printf(
            "health %d of 100: %d errors, %d warnings, %d advice; %d checks hold, %d could not be"
                + " made%nopen %s and begin with \"What to do first\"%n",
            Score.of(audit).points(),
            audit.count(Severity.ERROR),
            audit.count(Severity.WARNING),
            audit.count(Severity.ADVICE),
            audit.holds(),
            audit.unchecked().size(),
            report.resolve("index.html"));
  }
}
