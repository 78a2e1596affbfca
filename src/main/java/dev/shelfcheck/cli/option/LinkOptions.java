package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code links} that say how it goes out. */
public final class LinkOptions {
  @Mixin private final NetworkOptions networkOptions = new NetworkOptions();
  @Mixin private final BudgetOption budgetOption = new BudgetOption();

  @Option(
      names = "--no-host-limits",
      description = "For one's own servers: no limit on requests to one host.")
  private boolean lifted;

  @Option(names = "--offline", description = "Asks nobody: what earlier runs learned, alone.")
  private boolean offline;

  /** How the network is asked. */
  public NetworkOptions outreach() {
    return networkOptions;
  }

  /** How long the run may ask, where a bound is set. */
  public Optional<Duration> budget() {
    return budgetOption.time();
  }

  /** Whether nobody is asked, be it that this machine must not. */
  public boolean offline(Terminal terminal) {
    return offline || terminal.barred();
  }

  /** Whether hosts are asked as fast as they answer. */
  public boolean lifted() {
    return lifted;
  }
}
