package dev.shelfcheck.source.registry;

import java.time.Clock;
import java.time.Instant;

/**
 * How long a run may ask.
 *
 * @param end the moment after which no request is begun
 */
public record Allowance(Clock clock, Instant end) {
  /** One that never ends. */
  public static Allowance unlimited(Clock clock) {
    return new Allowance(clock, Instant.MAX);
  }

  boolean spent() {
    return !clock.instant().isBefore(end);
  }
}
