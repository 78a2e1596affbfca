package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.terminal.ProgressReporter;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.plan.Planned;
import dev.shelfcheck.source.plan.PlannedRequests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands before the sources of the network and says, before the first question leaves the machine,
 * what is about to be asked of whom. It answers nothing.
 */
final class PlanNotice implements Source {
  private final List<Planned> network;
  private final Terminal terminal;
  private final ProgressReporter progressReporter;
  private final AtomicBoolean heard = new AtomicBoolean();

  PlanNotice(List<Planned> network, Terminal terminal, ProgressReporter progressReporter) {
    this.network = List.copyOf(network);
    this.terminal = terminal;
    this.progressReporter = progressReporter;
  }

  @Override
  public String name() {
    return "herald";
  }

  @Override
  public boolean answers(Question<?> question) {
    return network.stream().anyMatch(source -> source.answers(question));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    if (!heard.getAndSet(true)) {
      List<PlannedRequests> plan = new ArrayList<>();
      for (Planned source : network) {
        plan.addAll(source.plan(batch.stream().filter(source::answers).toList()));
      }
      if (!plan.isEmpty()) {
        PlanReport text = new PlanReport(plan);
        progressReporter.wipe();
        terminal.err().println("about to be asked (--offline asks nobody):");
        text.lines().forEach(line -> terminal.err().println("  " + line));
        terminal.err().println(text.sum() + ". Ctrl-C keeps what was learned.");
        terminal.err().flush();
      }
    }
    return Answers.builder().build();
  }
}
