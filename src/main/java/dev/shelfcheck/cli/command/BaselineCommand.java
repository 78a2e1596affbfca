package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.cli.option.BaselineOptions;
import dev.shelfcheck.cli.option.VerbosityOptions;
import dev.shelfcheck.cli.run.AuditRun;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.report.BaselineException;
import dev.shelfcheck.report.BaselineFile;
import dev.shelfcheck.report.Manner;
import dev.shelfcheck.report.TextReport;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Remembers today's findings, so that only new ones fail from now on. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "baseline",
    description = "Remembers today's findings, so that only new ones fail from now on.",
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(false);
  @Mixin private final BaselineOptions baselineOptions = new BaselineOptions();

  @Option(names = "--prune", description = "Only takes out what is gone for certain; adds nothing.")
  private boolean prune;

  @Option(names = "--advice", description = "Remembers advice as well.")
  private boolean advice;

  @Mixin private final VerbosityOptions verbosityOptions = new VerbosityOptions();

  BaselineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    verbosityOptions.detail(); // a contradiction is said before anything is looked at
    run.wantFiles("a baseline is kept beside the lists that it knows");
    return run.use(terminal, this::remember);
  }

  private int remember(AuditRun.Done run) throws IOException {
    run.progressReporter().close();
    Project project = run.project();
    boolean all = advice || project.config().flag("advice").orElse(false);
    Path file = baselineOptions.replaceable(project);
    Baseline baseline = BaselineOptions.baseline(before(project), run.sight());
    List<KnownFinding> gone = baseline.hold(run.audit()).stale();
    Baseline.Update update =
        prune
            ? baseline.pruned(run.audit())
            : baseline.after(run.audit(), all ? Severity.ADVICE : Severity.WARNING);
    int known = update.findings().size();
    WholeFile.write(file, BaselineFile.write(update.findings()));
    gone.forEach(this::gone);
    if (verbosityOptions.detail() != Manner.Detail.QUIET) {
      terminal
          .out()
          .printf(
              "%d known %s in %s (+%d, -%d)%n",
              known,
              known == 1 ? "finding" : "findings",
              file(project, file),
              update.added(),
              update.removed());
    }
    if (verbosityOptions.detail() == Manner.Detail.VERBOSE) {
      TextReport.silences(run.audit(), terminal.out());
    }
    return ExitCode.CLEAN;
  }

  /** What is known so far; a file that merging left unreadable is written anew, and it is said. */
  private List<KnownFinding> before(Project project) throws IOException {
    if (!prune && !Files.exists(baselineOptions.file(project))) {
      return List.of();
    }
    try {
      return baselineOptions.findings(project);
    } catch (BaselineException e) {
      if (prune) {
        throw e;
      }
      terminal
          .err()
          .println(
              "shelfcheck: the old baseline is written anew from what is in view: "
                  + e.getMessage());
      return List.of();
    }
  }

  private void gone(KnownFinding gone) {
    terminal.out().println("gone: " + gone.file() + ": " + gone.what() + " [" + gone.rule() + "]");
  }

  private static String file(Project project, Path file) {
    return project.inProject(file.toString());
  }
}
