package dev.shelfcheck.source.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The turns at which requests are sent to one host, each an interval after the one before has left,
 * however long their connections took to be ready and however late they were. Safe for use by
 * several threads.
 */
final class RateLimiter {
  /** What a request may be delayed on its way, and the next one not: a tenth is added. */
  private static final int MARGIN = 10;

  /** A request that would wait longer, its connection ready, goes back into its queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Before its moment a request may get ready, so that no late start delays all that follow. */
  private static final Duration LEAD = Duration.ofMillis(40);

  private final Duration interval;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
  private final AtomicBoolean leaving = new AtomicBoolean();

  /** A limiter that keeps at least an interval. */
  RateLimiter(Duration interval) {
    this.interval = interval.plus(interval.dividedBy(MARGIN));
  }

  Duration interval() {
    return interval;
  }

  /** When the next request may begin to get ready. */
  synchronized Instant next() {
    Duration fifth = interval.dividedBy(5);
    Duration lead = fifth.compareTo(LEAD) > 0 ? LEAD : fifth;
    return due().equals(Instant.MIN) ? Instant.MIN : due().minus(lead);
  }

  /** Sends nothing before a moment. */
  synchronized void notBefore(Instant moment) {
    next.set(moment.isAfter(due()) ? moment : due());
  }

  /**
   * How long a request, its connection ready, has to wait before it asks again; zero where it goes
   * now, absent where its turn is too far off to wait for. Who goes says when it has {@link #left}.
   */
  synchronized Optional<Duration> turn(Instant now) {
    if (due().isAfter(now)) {
      Duration wait = Duration.between(now, due());
      return wait.compareTo(interval.plus(PATIENCE)) > 0 ? Optional.empty() : Optional.of(wait);
    }
    if (!interval.isZero() && !leaving.compareAndSet(false, true)) {
      return Optional.of(interval); // the one before goes still, this long after its turn
    }
    next.set(now.plus(interval));
    return Optional.of(Duration.ZERO);
  }

  /** The request whose turn it was is on its way, or failed to be. */
  synchronized void left(Instant now) {
    leaving.set(false);
    notBefore(now.plus(interval));
  }

  private Instant due() {
    return Objects.requireNonNull(next.get());
  }

  /**
   * A request was not sent after all: its host asked for a wait while it got ready, or had closed
   * the connection already.
   */
  static final class HeldBack extends IOException {
    private static final long serialVersionUID = 1L;

    HeldBack() {
      super("held back");
    }
  }
}
