package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.ExitCode;
import picocli.CommandLine.Option;

/** A run that reports and fails nothing, for a first look or a step of CI that only informs. */
public final class ExitZeroOption {
  @Option(
      names = "--exit-zero",
      description = "Ends with 0 whatever is found; what cannot be read still ends with 2.")
  private boolean exitZero;

  boolean asked() {
    return exitZero;
  }

  /** The exit code of what was found. */
  public int code(int found) {
    return exitZero ? ExitCode.CLEAN : found;
  }
}
