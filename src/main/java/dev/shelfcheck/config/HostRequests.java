package dev.shelfcheck.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a config has a host asked.
 *
 * @param honestHead whether HEAD is asked first
 * @param headers sent to it, by name
 * @param interval between two requests at least
 * @param timeout of one request
 */
public record HostRequests(
    boolean honestHead,
    Map<String, String> headers,
    Optional<Duration> interval,
    Optional<Duration> timeout) {
  public HostRequests {
    headers = Map.copyOf(headers);
  }
}
