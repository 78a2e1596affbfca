package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Version;
import dev.shelfcheck.config.Config;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that goes out: who asks, whom it may reach, how patient it is. */
public final class NetworkOptions {
  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host that may be reached although its address is private; repeatable.")
  private List<String> allowed = List.of();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "A web or mail address that the user agent names, for those who are asked.")
  private @Nullable String contact;

  @Option(
      names = "--archive",
      description = "Asks the Wayback Machine for a copy of each dead page.")
  private boolean archive;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "For one request. Default: ${DEFAULT-VALUE}.",
      defaultValue = "20s")
  private String timeout = "20s";

  /** Hosts that may be asked though their addresses are not public. */
  public List<String> allowedHosts() {
    return List.copyOf(allowed);
  }

  /** Whether copies of dead links are looked up, by the line or the config. */
  public boolean archive(Config config) {
    return archive || config.flag("sources.archive").orElse(false);
  }

  /**
   * The bound of one request.
   *
   * @throws UsageException where it is no time
   */
  public Duration timeout() {
    return TimeSpan.of("--timeout", timeout);
  }

  /** Who asks, and how to reach them. */
  public String userAgent(Config config) {
    String whom =
        Optional.ofNullable(contact)
            .or(() -> config.text("sources.contact"))
            .orElse("https://github.com/shelfcheck/shelfcheck");
    return "shelfcheck/" + Version.number() + " (+" + whom + ")";
  }
}
