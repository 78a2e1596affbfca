package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The queue before one host: who waits, who is inside, and when the next may go. It is touched by
 * the gate's thread alone.
 */
final class HostLine {
  /** So many addresses in a row that failed after all tries, and the host is left alone. */
  private static final int FAILURES = 3;

  private final String host;
  private final HostManners manners;
  private final Manners.Waits waits;
  private final Spacing spacing;
  private final Deque<Errand> waiting = new ArrayDeque<>();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Cell<Duration> paused = new Cell<>(Duration.ZERO);
  private final Cell<Instant> next = new Cell<>(Instant.MIN);
  private final Cell<Optional<Closure>> closed = new Cell<>(Optional.empty());

  HostLine(String host, HostManners manners, Manners.Waits waits) {
    this.host = host;
    this.manners = manners;
    this.waits = waits;
    this.spacing = new Spacing(manners.interval());
  }

  /** Kept by those who send, each with its connection ready. */
  Spacing spacing() {
    return spacing;
  }

  Optional<Closure> closed() {
    return closed.get();
  }

  boolean shared() {
    return manners.shared();
  }

  void join(Errand errand, boolean first) {
    if (first) {
      waiting.addFirst(errand);
    } else {
      waiting.addLast(errand);
    }
  }

  boolean hasWork() {
    return !waiting.isEmpty() && running.get() < manners.concurrency();
  }

  /** Whether the host makes somebody wait for longer than its usual interval. */
  boolean isPaused(Instant now) {
    return !waiting.isEmpty() && now.plus(spacing.interval()).isBefore(next());
  }

  /** Sets the one alarm; false where it is set already. */
  boolean arm() {
    return armed.compareAndSet(false, true);
  }

  void disarm() {
    armed.set(false);
  }

  /** When the next may go; the past where it may go now. */
  Instant next() {
    return later(next.get(), spacing.next());
  }

  Errand start(Instant now) {
    running.incrementAndGet();
    Duration half = spacing.interval().dividedBy(2); // sent at its moment, which the spacing keeps
    next.set(later(next.get(), now.plus(half)));
    return waiting.removeFirst();
  }

  void done() {
    running.decrementAndGet();
  }

  /** The host asked for a wait: it only ever grows, whatever else the host answers meanwhile. */
  void pause(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    if (!until.isAfter(next.get())) {
      return;
    }
    Duration more = Duration.between(later(next.get(), now), until);
    Duration total = paused.get().plus(more);
    paused.set(total);
    next.set(until);
    spacing.notBefore(until);
    if (wait.compareTo(waits.longest()) > 0) {
      close(Cause.RATE_LIMITED, "it asked to wait " + wait.toSeconds() + " s");
    } else if (pauses.incrementAndGet() > waits.count() || total.compareTo(waits.total()) > 0) {
      close(Cause.RATE_LIMITED, "it kept asking to wait");
    }
  }

  /** How long to wait for a refusal that names no time: longer each time. */
  Duration unnamedWait() {
    Duration wait = waits.first().multipliedBy(1L << Math.min(10, pauses.get() + 1));
    return wait.compareTo(waits.longest()) > 0 ? waits.longest() : wait;
  }

  /** An address of this host answered, be it with a no. */
  void works() {
    failures.set(0);
  }

  /** An address of this host failed after all its tries. */
  void failed(Cause cause, String detail) {
    if (manners.shared() && failures.incrementAndGet() >= FAILURES) {
      close(cause, detail + ", " + FAILURES + " times in a row at " + host);
    }
  }

  void close(Cause cause, String detail) {
    if (closed.get().isEmpty()) {
      closed.set(Optional.of(new Closure(cause, detail)));
    }
  }

  /** Everybody who waits, sent away. */
  List<Errand> drain() {
    List<Errand> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
