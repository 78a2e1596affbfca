package dev.shelfcheck.cli;

import picocli.CommandLine.Option;

/** A run that reports and fails nothing, for a first look or a step of CI that only informs. */
final class Lenience {
  @Option(
      names = "--exit-zero",
      description = "Ends with 0 whatever is found; what cannot be read still ends with 2.")
  private boolean exitZero;

  boolean asked() {
    return exitZero;
  }

  /** The exit code of what was found. */
  int code(int found) {
    return exitZero ? ExitCode.CLEAN : found;
  }
}
