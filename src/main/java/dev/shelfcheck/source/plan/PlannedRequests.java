package dev.shelfcheck.source.plan;

import java.time.Duration;

/**
 * What one server would be asked.
 *
 * @param whom its name
 * @param questions how many
 * @param requests for them
 * @param pause between two requests at least
 * @param tells what leaves the machine: identifiers, titles, addresses
 * @param atMost whether fewer may do, as others may know the answers first
 */
public record PlannedRequests(
    String whom, int questions, int requests, Duration pause, String tells, boolean atMost) {
  /** The least time they take. */
  public Duration time() {
    return pause.multipliedBy(Math.max(0, requests - 1));
  }
}
