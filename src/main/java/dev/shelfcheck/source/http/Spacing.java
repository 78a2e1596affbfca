package dev.shelfcheck.source.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments at which requests are sent to one host, each an interval after the one before,
 * however long their connections took to be ready. Safe for use by several threads.
 */
final class Spacing {
  /** What the network may hurry a request that follows a delayed one: a twentieth is added. */
  private static final int MARGIN = 20;

  /** A request that would wait longer, its connection ready, goes back into its line. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Before its moment a request may get ready, so that no late start delays all that follow. */
  private static final Duration LEAD = Duration.ofMillis(40);

  private final Duration interval;
  private final Cell<Instant> next = new Cell<>(Instant.MIN);

  /** A spacing that keeps at least an interval. */
  Spacing(Duration interval) {
    this.interval = interval.plus(interval.dividedBy(MARGIN));
  }

  Duration interval() {
    return interval;
  }

  /** When the next request may begin to get ready. */
  synchronized Instant next() {
    Duration fifth = interval.dividedBy(5);
    Duration lead = fifth.compareTo(LEAD) > 0 ? LEAD : fifth;
    return next.get().equals(Instant.MIN) ? Instant.MIN : next.get().minus(lead);
  }

  /** Sends nothing before a moment. */
  synchronized void notBefore(Instant moment) {
    next.set(moment.isAfter(next.get()) ? moment : next.get());
  }

  /** Keeps the next moment for one request; absent where that is too far off to wait for. */
  synchronized Optional<Duration> wait(Instant now) {
    Instant moment = next.get().isAfter(now) ? next.get() : now;
    Duration wait = Duration.between(now, moment);
    if (wait.compareTo(interval.plus(PATIENCE)) > 0) {
      return Optional.empty();
    }
    next.set(moment.plus(interval));
    return Optional.of(wait);
  }

  /** A request was not sent after all: its host asked for a wait while it got ready. */
  static final class HeldBack extends IOException {
    private static final long serialVersionUID = 1L;

    HeldBack() {
      super("held back");
    }
  }
}
