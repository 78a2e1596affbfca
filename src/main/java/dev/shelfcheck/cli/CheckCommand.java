package dev.shelfcheck.cli;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.engine.Baseline;
import dev.shelfcheck.report.Hidden;
import dev.shelfcheck.report.Setting;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks reading lists. */
@Command(
    name = "check",
    description = "Checks reading lists and prints what is broken.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final AuditRun run = new AuditRun(false);
  @Mixin private final Threshold threshold = new Threshold();
  @Mixin private final Known known = new Known();
  @Mixin private final Narrowing narrowing = new Narrowing();

  @Mixin private final Reporting reporting = new Reporting();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    threshold.check();
    reporting.check(run.formats());
    return run.use(terminal, narrowing::view, this::report);
  }

  private int report(AuditRun.Done done) throws IOException {
    done.headway().close();
    Config config = done.project().config();
    Baseline.Held held = known.hold(done, terminal);
    Audit counted = narrowing.narrow(held.audit(), done, terminal);
    Audit shown = counted.atLeast(threshold.shown(config));
    Setting setting =
        done.result().setting(reporting.colour(terminal), Hidden.between(counted, shown));
    reporting.write(shown, setting, run.formats(), terminal);
    return threshold.code(counted, config, !held.stale().isEmpty());
  }
}
