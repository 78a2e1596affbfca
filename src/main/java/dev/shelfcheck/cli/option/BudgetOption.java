package dev.shelfcheck.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a command may begin requests. */
final class BudgetOption {
  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "Begins no request after this time: 90s, 5m, 1h; the stalest come first.")
  private @Nullable String written;

  Optional<Duration> time() {
    return Optional.ofNullable(written).map(text -> TimeSpan.of("--budget", text));
  }
}
