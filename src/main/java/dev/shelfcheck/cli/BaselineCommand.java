package dev.shelfcheck.cli;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.report.BaselineFile;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Remembers today's findings, so that only new ones fail from now on. */
@Command(
    name = "baseline",
    description = "Remembers today's findings, so that only new ones fail from now on.",
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(false);
  @Mixin private final Known known = new Known();

  @Option(names = "--prune", description = "Only takes out what is gone for certain; adds nothing.")
  private boolean prune;

  @Option(names = "--advice", description = "Remembers advice as well.")
  private boolean advice;

  BaselineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return run.use(terminal, this::remember);
  }

  private int remember(AuditRun.Done run) throws IOException {
    run.headway().close();
    Project project = run.project();
    boolean all = advice || project.config().flag("advice").orElse(false);
    Audit audit = run.audit().atLeast(all ? Severity.ADVICE : Severity.WARNING);
    List<KnownFinding> findings =
        prune ? pruned(audit, project) : Baseline.of(audit, project::inProject);
    Path file = known.replaceable(project);
    WholeFile.write(file, BaselineFile.write(findings));
    terminal.out().println(findings.size() + " known findings in " + file(project, file));
    return ExitCode.CLEAN;
  }

  private List<KnownFinding> pruned(Audit audit, Project project) throws IOException {
    List<KnownFinding> before = known.findings(project);
    List<KnownFinding> rest = new ArrayList<>(before);
    for (KnownFinding gone : new Baseline(before, project::inProject).hold(audit).stale()) {
      rest.remove(gone);
      terminal
          .out()
          .println("gone: " + gone.file() + ": " + gone.what() + " [" + gone.rule() + "]");
    }
    return rest;
  }

  private static String file(Project project, Path file) {
    return project.inProject(file.toString());
  }
}
