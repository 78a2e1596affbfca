package dev.shelfcheck.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * The process's surroundings: streams, environment, clock.
 *
 * @param interactive whether people read {@code out} as it is written
 */
record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Clock clock,
    boolean interactive) {
  Terminal {
    environment = Map.copyOf(environment);
  }

  /** Flag before NO_COLOR before FORCE_COLOR before what the stream is. */
  boolean colour(Colour flag) {
    if (flag != Colour.AUTO) {
      return flag == Colour.ALWAYS;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("FORCE_COLOR", "");
    return force.isEmpty() ? interactive : !force.equals("0");
  }

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }
}
