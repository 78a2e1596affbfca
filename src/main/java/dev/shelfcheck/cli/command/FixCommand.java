package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.cli.option.RuleNames;
import dev.shelfcheck.cli.option.RuleSelection;
import dev.shelfcheck.cli.option.VerbosityOptions;
import dev.shelfcheck.cli.run.AuditRun;
import dev.shelfcheck.cli.run.Mender;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Fix.Applicability;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends what can be mended. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "fix",
    description = "Shows, as a unified diff, what can be mended; --write mends it.",
    mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(false);

  @Option(names = "--write", description = "Changes the files; without it nothing is changed.")
  private boolean write;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Mends only what these rules find.")
  private List<String> only = List.of();

  @Option(
      names = "--unsafe",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Applies these rules' unsafe fixes as well: they may change what is meant.")
  private List<String> unsafe = List.of();

  @Option(names = "--advice", description = "Mends what is only advice as well.")
  private boolean advice;

  @Mixin private final VerbosityOptions verbosityOptions = new VerbosityOptions();

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    verbosityOptions.detail(); // a contradiction is said before anything is looked at
    if (write) {
      run.wantFiles("--write changes files, and an address is none");
    }
    return run.use(terminal, this::mend);
  }

  private int mend(AuditRun.Done run) throws IOException {
    run.progressReporter().close();
    Stream.concat(only.stream(), unsafe.stream())
        .forEach(r -> RuleSelection.known(r, run.result().rules()));
    return new Mender(terminal, write, verbosityOptions.detail())
        .deliver(run.result().fixes(b -> wanted(b, run.project())), run.project().folder());
  }

  private boolean wanted(ReportedFinding broken, Project project) {
    String rule = broken.rule().value();
    Applicability applicability =
        broken.finding().fix().map(Fix::applicability).orElse(Applicability.SHOWN);
    boolean shown =
        broken.severity() != Severity.ADVICE
            || advice
            || only.contains(rule)
            || unsafe.contains(rule)
            || project.config().flag("advice").orElse(false);
    boolean trusted =
        applicability == Applicability.SAFE
            || (applicability == Applicability.UNSAFE && unsafe.contains(rule));
    return shown && trusted && (only.isEmpty() || only.contains(rule) || unsafe.contains(rule));
  }
}
