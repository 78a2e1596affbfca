package dev.shelfcheck.cli.option;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.rule.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is shown, and what makes a run fail: the command line's word before the config's. */
public final class SeverityOptions {
  /** The mildest severity that fails a run. */
  enum FailOn {
    ERROR,
    WARNING,
    ADVICE,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(names = "--advice", description = "Shows advice as well.")
  private boolean advice;

  @Option(
      names = "--errors-only",
      description = "Shows errors alone; warnings and advice are counted still.")
  private boolean errorsOnly;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "The mildest severity that makes the exit code 1: ${COMPLETION-CANDIDATES}. Default:"
              + " error.")
  private @Nullable FailOn failOn;

  @Mixin private final ExitZeroOption exitZeroOption = new ExitZeroOption();

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "More warnings than this make the exit code 1 as well.")
  private @Nullable Integer maxWarnings;

  @Option(
      names = "--strict",
      description =
          "Exit code 3 where something could not be checked, and 1 where the baseline is stale.")
  private boolean strict;

  /** Refuses what cannot be meant before anything is looked at. */
  public void check() {
    if (maxWarnings != null && maxWarnings < 0) {
      throw new UsageException(
          "--max-warnings needs a whole number of at least 0, not " + maxWarnings);
    }
    if (exitZeroOption.asked() && failOn != null && failOn != FailOn.NEVER) {
      throw new UsageException("--exit-zero and --fail-on " + failOn + " contradict each other");
    }
  }

  /** The least severity of which findings are shown, by the line or the config. */
  public Severity shown(Config config) {
    if (errorsOnly) {
      return Severity.ERROR;
    }
    return advice || config.flag("advice").orElse(false) ? Severity.ADVICE : Severity.WARNING;
  }

  boolean strict(Config config) {
    return strict || config.flag("strict").orElse(false);
  }

  /**
   * The exit code.
   *
   * @param audit what counts, whether or not it is shown
   * @param stale whether the baseline knows what is no longer there
   */
  public int code(Audit audit, Config config, boolean stale) {
    if (exitZeroOption.asked()) {
      return ExitCode.CLEAN;
    }
    boolean failed =
        least(config)
            .map(s -> audit.broken().stream().anyMatch(b -> b.severity().atLeast(s)))
            .orElse(false);
    Optional<Integer> most =
        Optional.ofNullable(maxWarnings).or(() -> config.whole("max-warnings"));
    boolean many = most.map(n -> audit.count(Severity.WARNING) > n).orElse(false);
    if (failed || many || (stale && strict(config))) {
      return ExitCode.BROKEN;
    }
    boolean silent = audit.unchecked().stream().anyMatch(u -> u.cause() != Cause.OFFLINE);
    return strict(config) && silent ? ExitCode.UNCHECKED : ExitCode.CLEAN;
  }

  private Optional<Severity> least(Config config) {
    String word =
        Optional.ofNullable(failOn)
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .or(() -> config.text("fail-on"))
            .orElse("error");
    return Arrays.stream(Severity.values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
