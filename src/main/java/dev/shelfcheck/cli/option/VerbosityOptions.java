package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.report.Manner.Detail;
import picocli.CommandLine.Option;

/** How much a command says beside what it was asked for; in one sense for every command. */
public final class VerbosityOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Prints what was found alone: no sums, no advice on what to do next.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says of everything that could not be checked why.")
  private boolean verbose;

  /**
   * How much is said beside what was found.
   *
   * @throws UsageException where both little and much are asked for
   */
  public Detail detail() {
    if (quiet && verbose) {
      throw new UsageException("--quiet and --verbose contradict each other");
    }
    return quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
  }
}
