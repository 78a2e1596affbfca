package dev.shelfcheck.cli;

/** What a run's end means to its caller. */
final class ExitCode {
  static final int CLEAN = 0;

  /** Something is broken at or above {@code --fail-on}. */
  static final int BROKEN = 1;

  /** The arguments, a config or a named path cannot be used. */
  static final int USAGE = 2;

  /** Something could not be checked, under {@code --strict}. */
  static final int UNCHECKED = 3;

  /** Our bug. */
  static final int BUG = 70;

  private ExitCode() {}
}
