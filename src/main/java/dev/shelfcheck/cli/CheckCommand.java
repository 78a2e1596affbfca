package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.CsvReport;
import dev.shelfcheck.report.JsonReport;
import dev.shelfcheck.report.MarkdownReport;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.TextReport;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks reading lists. */
@Command(
    name = "check",
    description = "Checks reading lists and prints what is broken.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    CSV
  }

  private final Terminal terminal;

  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();

  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Option(names = "--advice", description = "Shows advice as well.")
  private boolean advice;

  @Option(
      names = "--fail-on",
      description =
          "The mildest severity that makes the exit code 1: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.",
      defaultValue = "ERROR")
  private Severity failOn = Severity.ERROR;

  @Option(names = "--strict", description = "Exit code 3 where something could not be checked.")
  private boolean strict;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate today;

  @Option(
      names = "--color",
      description = "When to colour: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "AUTO")
  private Terminal.Colour colour = Terminal.Colour.AUTO;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<LocalDate> given = Optional.ofNullable(today);
    try (Inquiry inquiry = Inquiry.open(asking, terminal, given)) {
      return check(inquiry, inquiry.day(given));
    }
  }

  private int check(Inquiry inquiry, LocalDate date) throws IOException {
    RulesInForce rules = new RulesInForce(date);
    Library library = inputs.read(terminal);
    boolean unusable = Inputs.complain(library, terminal);
    Audit all =
        new Auditor(
                rules.active(), inquiry.asker(Sources.inOrder(terminal, catalogues, inputs, date)))
            .audit(library);
    NetworkSources.settle(terminal);
    if (inquiry.plan().isPresent()) {
      NetworkSources.print(inquiry.plan().get(), terminal.out());
      return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
    }
    Audit shown = all.atLeast(advice ? Severity.ADVICE : Severity.WARNING);
    Setting setting =
        new Setting(
            Version.number(),
            date,
            rules.cards(),
            terminal.colour(colour),
            all.broken().size() - shown.broken().size());
    report().write(shown, setting, terminal.out());
    return unusable ? ExitCode.USAGE : code(shown);
  }

  private Report report() {
    return switch (format) {
      case TEXT -> new TextReport();
      case JSON -> new JsonReport();
      case MARKDOWN -> new MarkdownReport();
      case CSV -> new CsvReport();
    };
  }

  private int code(Audit audit) {
    if (audit.broken().stream().anyMatch(b -> b.severity().atLeast(failOn))) {
      return ExitCode.BROKEN;
    }
    boolean silent = audit.unchecked().stream().anyMatch(u -> u.cause() != Cause.OFFLINE);
    return strict && silent ? ExitCode.UNCHECKED : ExitCode.CLEAN;
  }
}
