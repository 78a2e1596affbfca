package dev.shelfcheck.source.http;

import java.time.Duration;

/**
 * What one host is promised.
 *
 * @param concurrency exchanges in flight at most
 * @param interval between the sending of two requests at least
 * @param shared whether a wait the host asks for holds for all of its addresses; false only for
 *     one's own servers, where it holds for the address that was refused
 */
public record HostPoliteness(int concurrency, Duration interval, boolean shared) {
  /** At most 4 in flight, at most 10 a second. */
  public static final HostPoliteness DEFAULT = new HostPoliteness(4, Duration.ofMillis(100), true);

  /** For one's own servers. */
  public static final HostPoliteness LIFTED =
      new HostPoliteness(Integer.MAX_VALUE, Duration.ZERO, false);

  public static HostPoliteness of(int concurrency, Duration interval) {
    return new HostPoliteness(concurrency, interval, true);
  }
}
