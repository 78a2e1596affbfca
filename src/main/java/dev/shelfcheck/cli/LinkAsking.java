package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpGate;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code links} that say how it goes out. */
final class LinkAsking {
  @Mixin private final NetworkOptions networkOptions = new NetworkOptions();
  @Mixin private final Budget budget = new Budget();

  @Option(
      names = "--no-host-limits",
      description = "For one's own servers: no limit on requests to one host.")
  private boolean lifted;

  @Option(names = "--offline", description = "Asks nobody: what earlier runs learned, alone.")
  private boolean offline;

  NetworkOptions outreach() {
    return networkOptions;
  }

  Optional<Duration> budget() {
    return budget.time();
  }

  /** Whether nobody is asked, be it that this machine must not. */
  boolean offline(Terminal terminal) {
    return offline || terminal.barred();
  }

  /** A gate that shuts at the end of the budget; one that never opens where nobody is asked. */
  HttpGate gate(NetworkSources sources, Terminal terminal) {
    Optional<Duration> time = budget();
    HttpGate gate = sources.gate(lifted);
    if (offline(terminal)) {
      gate.shut(Cause.OFFLINE, Cause.OFFLINE.words());
    }
    time.ifPresent(t -> gate.shutAfter(t, Cause.BUDGET, Cause.BUDGET.words()));
    return gate;
  }
}
