package dev.shelfcheck.source.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  /** Of the interval, the part that a lead takes of it at most. */
  private static final int LEAD_PART = 5;

  private final Duration interval;
  private final AtomicReference<Turns> turns = new AtomicReference<>(new Turns(Instant.MIN, false));

  /** A limiter that keeps at least an interval. */
  RateLimiter(Duration interval) {
    this.interval = interval.plus(interval.dividedBy(MARGIN));
  }

  Duration interval() {
    return interval;
  }

  /** When the next request may begin to get ready. */
  Instant next() {
    Duration part = interval.dividedBy(LEAD_PART);
    Duration lead = part.compareTo(LEAD) > 0 ? LEAD : part;
    Instant due = now().due();
    return due.equals(Instant.MIN) ? Instant.MIN : due.minus(lead);
  }

  /** Sends nothing before a moment. */
  void notBefore(Instant moment) {
    turns.updateAndGet(t -> t.notBefore(moment));
  }

  /**
   * How long a request, its connection ready, has to wait before it asks again; zero where it goes
   * now, absent where its turn is too far off to wait for. Who goes says when it has {@link #left}.
   */
  Optional<Duration> turn(Instant now) {
    Duration wait = waitAfter(turns.getAndUpdate(t -> goesAfter(t, now)), now);
    return wait.compareTo(interval.plus(PATIENCE)) > 0 ? Optional.empty() : Optional.of(wait);
  }

  private Turns goesAfter(Turns before, Instant now) {
    return waitAfter(before, now).isZero() ? new Turns(now.plus(interval), true) : before;
  }

  private Duration waitAfter(Turns before, Instant now) {
    if (before.due().isAfter(now)) {
      return Duration.between(now, before.due());
    }
    return before.leaving() ? interval : Duration.ZERO; // it goes still, this long after its turn
  }

  /** The request whose turn it was is on its way, or failed to be. */
  void left(Instant now) {
    turns.updateAndGet(t -> new Turns(t.due(), false).notBefore(now.plus(interval)));
  }

  private Turns now() {
    return Objects.requireNonNull(turns.get());
  }

  /**
   * Whose turn it is.
   *
   * @param due when the next request may go
   * @param leaving whether one has its turn and has not said that it left
   */
  private record Turns(Instant due, boolean leaving) {
    Turns notBefore(Instant moment) {
      return moment.isAfter(due) ? new Turns(moment, leaving) : this;
    }
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
