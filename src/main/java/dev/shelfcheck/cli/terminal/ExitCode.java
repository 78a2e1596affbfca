package dev.shelfcheck.cli.terminal;

/** What a run's end means to its caller. */
public final class ExitCode {
  public static final int CLEAN = 0;

  /** Something is broken at or above {@code --fail-on}. */
  public static final int BROKEN = 1;

  /** The arguments, a config or a named path cannot be used. */
  public static final int USAGE = 2;

  /** Something could not be checked, under {@code --strict}. */
  public static final int UNCHECKED = 3;

  /** Our bug. */
  public static final int BUG = 70;

  private ExitCode() {}
}
