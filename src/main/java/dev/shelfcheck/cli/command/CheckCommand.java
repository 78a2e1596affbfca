package dev.shelfcheck.cli.command;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.option.BaselineOptions;
import dev.shelfcheck.cli.option.ChangedLineOptions;
import dev.shelfcheck.cli.option.PlainLine;
import dev.shelfcheck.cli.option.ReportOptions;
import dev.shelfcheck.cli.option.SeverityOptions;
import dev.shelfcheck.cli.run.AuditRun;
import dev.shelfcheck.cli.run.ForgePaths;
import dev.shelfcheck.cli.run.Mender;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.report.Hidden;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks reading lists. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "check",
    description = "Checks reading lists and prints what is broken.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(false);
  @Mixin private final SeverityOptions severityOptions = new SeverityOptions();
  @Mixin private final BaselineOptions baselineOptions = new BaselineOptions();
  @Mixin private final ChangedLineOptions changedLineOptions = new ChangedLineOptions();

  @Mixin private final ReportOptions reportOptions = new ReportOptions();

  @Option(names = "--fix", description = "Mends what can be mended safely and reports the rest.")
  private boolean fix;

  @Option(
      names = "--diff",
      description = "Shows what --fix would change, as 'fix' does, and changes nothing.")
  private boolean diff;

  /** The command, for a terminal. */
  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Takes what a plain line gives, as picocli would. */
  /** The check that a line asks for; nothing where the line is not plain. */
  public static Optional<CheckCommand> plain(Terminal terminal, String... arguments) {
    try {
      return PlainLine.check(arguments).map(line -> new CheckCommand(terminal).taking(line));
    } catch (InvalidPathException | DateTimeException e) { // which picocli says
      return Optional.empty();
    }
  }

  private CheckCommand taking(PlainLine line) {
    take(line);
    return this;
  }

  private void take(PlainLine line) {
    run.take(line);
    changedLineOptions.take(line);
    reportOptions.take(line);
  }

  @Override
  public Integer call() throws IOException {
    severityOptions.check();
    reportOptions.check(run.formats());
    if ((fix || diff) && changedLineOptions.isAsked()) {
      throw new UsageException(
          "--fix and --diff look at whole files: leave out --since, --staged and --patch");
    }
    if (fix) {
      run.wantFiles("--fix changes files, and an address is none");
    }
    if (changedLineOptions.isAsked()) {
      run.wantFiles("--since, --staged and --patch ask git what changed here");
    }
    if (changedLineOptions.takesStandardInput()) {
      run.keepStandardInput(
          "--patch reads the patch from standard input, so no list can stand there: leave - out");
    }
    return run.use(terminal, changedLineOptions::view, fix || diff ? this::mend : this::report);
  }

  private int mend(AuditRun.Done done) throws IOException {
    done.progressReporter().close();
    Severity least = severityOptions.shown(done.project().config());
    Mended mended =
        done.result()
            .fixes(
                b ->
                    b.severity().atLeast(least)
                        && b.finding().fix().filter(Fix::isSafe).isPresent());
    int code =
        new Mender(terminal, fix, reportOptions.detail()).deliver(mended, done.project().folder());
    return fix ? Math.max(code, report(done.with(mended.after()))) : code;
  }

  private int report(AuditRun.Done done) throws IOException {
    done.progressReporter().close();
    Config config = done.project().config();
    Baseline.BaselineComparison held = baselineOptions.hold(done.audit(), done.sight(), terminal);
    Audit counted =
        changedLineOptions.narrow(held.audit(), done.sight(), done::over, terminal).gathered();
    Audit shown = counted.atLeast(severityOptions.shown(config));
    Setting setting =
        done.result()
            .setting(reportOptions.colour(terminal), Hidden.between(counted, shown))
            .in(reportOptions.manner(changedLineOptions.isAsked(), terminal))
            .withPaths(
                run.remote().isPresent()
                    ? UnaryOperator.identity()
                    : new ForgePaths(done.project().folder(), terminal.environment()));
    reportOptions.write(shown, setting, run.formats(), terminal);
    return severityOptions.code(counted, config, !held.stale().isEmpty());
  }
}
