package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.Setting;
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
  private final Terminal terminal;

  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();
  @Mixin private final Threshold threshold = new Threshold();
  @Mixin private final Known known = new Known();
  @Mixin private final Narrowing narrowing = new Narrowing();

  @Mixin private final Reporting reporting = new Reporting();
  @Mixin private final Asking asking = new Asking(false);

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate today;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<LocalDate> given = Optional.ofNullable(today);
    try (Inquiry inquiry =
        Inquiry.open(asking, terminal, inputs.project(terminal).config(), given)) {
      return check(inquiry, inquiry.day(given));
    }
  }

  private int check(Inquiry inquiry, LocalDate date) throws IOException {
    reporting.check();
    Project project = inputs.project(terminal);
    RulesInForce rules = new RulesInForce(date, project);
    Library library = inputs.read(terminal);
    boolean unusable = Inputs.complain(library, terminal);
    Audit all =
        new Auditor(
                rules.active(), inquiry.asker(Sources.inOrder(terminal, catalogues, inputs, date)))
            .audit(library);
    inquiry.settle();
    if (inquiry.plan().isPresent()) {
      PlanReport.print(inquiry.plan().get(), terminal.out());
      return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
    }
    Baseline.Held held = known.hold(all, project, terminal);
    Audit counted = narrowing.narrow(held.audit(), project, terminal);
    Audit shown = counted.atLeast(threshold.shown(project.config()));
    Setting setting =
        new Setting(
            Version.number(),
            date,
            rules.cards(),
            reporting.colour(terminal),
            (int) (counted.count(Severity.ADVICE) - shown.count(Severity.ADVICE)));
    reporting.write(shown, setting, terminal);
    boolean stale = !held.stale().isEmpty();
    return unusable ? ExitCode.USAGE : threshold.code(counted, project.config(), stale);
  }
}
