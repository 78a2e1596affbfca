package dev.shelfcheck.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** A time as people are told of it: in seconds while they are few, then in minutes. */
public final class RoundedTime {
  /** So many seconds are told in minutes. */
  private static final int LONG = 120;

  /** In seconds. */
  private static final int MINUTE = 60;

  /** Milliseconds of a second. */
  private static final double MILLIS = 1000;

  private RoundedTime() {}

  /** Some seconds; minutes are rounded up, so that nobody is promised too much. */
  public static String of(long seconds) {
    return seconds < LONG ? seconds + " s" : (seconds + MINUTE - 1) / MINUTE + " min";
  }

  /** A time to a tenth of a second: {@code 12.3 s}. */
  public static String exactly(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
  }
}
