package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.engine.AuditSeries;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.fix.Mending;
import dev.shelfcheck.fix.UnifiedDiff;
import dev.shelfcheck.fix.WholeFile;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.Revision;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Fix.Applicability;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends what can be mended. */
@Command(
    name = "fix",
    description = "Shows, as a unified diff, what can be mended; --write mends it.",
    mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Inputs inputs = new Inputs();
  @Mixin private final CatalogueChoice catalogues = new CatalogueChoice();

  @Option(names = "--write", description = "Changes the files; without it nothing is changed.")
  private boolean write;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      description = "Mends only what these rules find.")
  private List<String> only = List.of();

  @Option(
      names = "--unsafe",
      paramLabel = "RULE",
      split = ",",
      description = "Applies these rules' unsafe fixes as well: they may change what is meant.")
  private List<String> unsafe = List.of();

  @Option(names = "--advice", description = "Mends what is only advice as well.")
  private boolean advice;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The date to judge by, as 2026-11-22. Default: the clock's.")
  private @Nullable LocalDate today;

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Project project = inputs.project(terminal);
    LocalDate date = today == null ? LocalDate.now(terminal.clock()) : today;
    RulesInForce rules = new RulesInForce(date, project);
    only.forEach(r -> known(r, rules));
    unsafe.forEach(r -> known(r, rules));
    Library library = inputs.read(terminal);
    boolean unusable = Inputs.complain(library, terminal);
    AuditSeries series =
        new Auditor(rules.active(), new Asker(Sources.inOrder(terminal, catalogues, inputs, date)))
            .series();
    Revision revision = Inputs.reader().revising(library);
    Mended mended =
        new Mending(texts -> series.audit(revision.with(texts)), b -> wanted(b, project))
            .mend(series.audit(library));
    for (Map.Entry<String, String> file : mended.after().entrySet()) {
      String before = mended.before().getOrDefault(file.getKey(), "");
      if (write) {
        WholeFile.write(project.folder().resolve(file.getKey()), file.getValue());
      } else {
        terminal.out().print(UnifiedDiff.of(file.getKey(), before, file.getValue()));
      }
    }
    say(mended);
    return unusable ? ExitCode.USAGE : ExitCode.CLEAN;
  }

  private static void known(String rule, RulesInForce rules) {
    if (RuleId.parse(rule).filter(rules.cards()::containsKey).isEmpty()) {
      throw new UsageException(
          "there is no rule '"
              + rule
              + "'"
              + dev.shelfcheck.rule.Nearest.to(
                      rule, rules.cards().keySet().stream().map(RuleId::value).toList())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse(""));
    }
  }

  private boolean wanted(Broken broken, Project project) {
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

  /** What became of it, on standard error: standard output is the diff alone. */
  private void say(Mended mended) {
    Audit audit = mended.audit();
    mended
        .refused()
        .forEach(
            b ->
                terminal
                    .err()
                    .println(
                        "shelfcheck: left "
                            + b.finding().subject().path()
                            + ":"
                            + b.finding().subject().start().line()
                            + " as it is: its fix would break something else ["
                            + b.rule()
                            + "]"));
    if (!mended.settled()) {
      terminal.err().println("shelfcheck: ten passes were not enough; run it again");
    }
    long asked =
        audit.broken().stream()
            .flatMap(b -> b.finding().fix().stream())
            .filter(f -> f.applicability() == Applicability.UNSAFE)
            .count();
    terminal
        .err()
        .println(
            "shelfcheck: "
                + mended.applied().size()
                + (write ? " fixes written in " : " fixes to write in ")
                + mended.after().size()
                + " files"
                + (asked > 0 ? "; " + asked + " more only with --unsafe RULE" : "")
                + (write || mended.after().isEmpty() ? "" : "; --write writes them"));
  }
}
