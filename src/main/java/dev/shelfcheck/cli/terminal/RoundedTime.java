package dev.shelfcheck.cli.terminal;

/** A time as people are told of it: in seconds while they are few, then in minutes. */
public final class RoundedTime {
  /** So many seconds are told in minutes. */
  private static final int LONG = 120;

  private static final int MINUTE = 60;

  private RoundedTime() {}

  /** Some seconds; minutes are rounded up, so that nobody is promised too much. */
  public static String of(long seconds) {
    return seconds < LONG ? seconds + " s" : (seconds + MINUTE - 1) / MINUTE + " min";
  }
}
