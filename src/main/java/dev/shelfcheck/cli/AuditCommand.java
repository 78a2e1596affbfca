package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.MarkdownReport;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Change;
import dev.shelfcheck.report.history.ChangeReport;
import dev.shelfcheck.report.html.Forge;
import dev.shelfcheck.report.html.HtmlReport;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything and leaves a report to work through. */
@Command(
    name = "audit",
    description = {
      "Looks at everything and leaves a report to work through.",
      "It asks the registries and the links, and says what and whom before it does; --offline asks"
          + " nobody."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    MARKDOWN
  }

  private final Terminal terminal;

  @Mixin private final Inputs inputs = new Inputs();

  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();

  @Mixin private final Asking asking = new Asking(true);

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where the HTML goes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "shelfcheck-report")
  private Path report = Path.of("shelfcheck-report");

  @Mixin private final Before before = new Before();

  @Mixin private final Outputs outputs = new Outputs();

  @Option(
      names = "--format",
      description =
          "What is printed: ${COMPLETION-CANDIDATES}; Markdown is for a forge's issue."
              + " Default: ${DEFAULT-VALUE}.",
      defaultValue = "TEXT")
  private Format format = Format.TEXT;

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
    try (Inquiry inquiry =
        Inquiry.open(asking, terminal, inputs.project(terminal).config(), given)) {
      return audit(inquiry, inquiry.day(given));
    }
  }

  private int audit(Inquiry inquiry, LocalDate date) throws IOException {
    outputs.check();
    before.check();
    RulesInForce rules = new RulesInForce(date, inputs.project(terminal));
    Headway headway = inquiry.headway();
    headway.phase("reading the lists");
    Library library = inputs.read(terminal);
    boolean unusable = Inputs.complain(library, terminal);
    headway.phase(
        String.format(
            Locale.ROOT,
            "checking %,d entries against %d rules",
            library.documents().mapToInt(d -> d.entries().size()).sum(),
            rules.active().size()));
    Audit audit =
        new Auditor(
                rules.active(), inquiry.asker(Sources.inOrder(terminal, catalogues, inputs, date)))
            .audit(library);
    if (inquiry.plan().isPresent()) {
      inquiry.settle();
      PlanReport.print(inquiry.plan().get(), terminal.out());
      return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
    }
    Setting setting = new Setting(Version.number(), date, rules.cards(), false, 0);
    Before.Told told = before.tell(audit, date);
    new HtmlReport(setting, forge())
        .write(
            audit,
            told.trend(),
            report,
            (done, all) -> headway.at("writing the report", "pages", done, all));
    outputs.write(audit, setting);
    inquiry.settle();
    say(audit, told.changes(), setting);
    return unusable
        ? ExitCode.USAGE
        : audit.count(Severity.ERROR) > 0 ? ExitCode.BROKEN : ExitCode.CLEAN;
  }

  private Optional<Forge> forge() {
    return repoUrl == null
        ? GitForge.find()
        : Optional.of(new Forge(repoUrl.replaceAll("/+$", ""), ""));
  }

  private void say(Audit audit, List<Change> changes, Setting setting) throws IOException {
    if (format == Format.MARKDOWN) {
      StringBuilder changed = new StringBuilder();
      for (Change change : changes) {
        new ChangeReport(change).markdown(changed);
      }
      new MarkdownReport(Optional.of(changed.toString())).write(audit, setting, terminal.out());
      return;
    }
    for (Change change : changes) {
      new ChangeReport(change).text(terminal.out());
    }
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
