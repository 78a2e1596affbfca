package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.thread.LoopConfined;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The calls that wait for one host, how many are under way there, and when the next may start. */
@LoopConfined
final class HostQueue {
  /** A wait that was doubled so often is longer than any that is borne. */
  private static final int MOST_DOUBLINGS = 10;

  /** Why a host, or everything, is asked nothing more in this run. */
  record CloseReason(Cause cause, String detail) {}

  /** So many addresses in a row that failed after all tries, and the host is left alone. */
  private static final int FAILURES = 3;

  private final String host;
  private final HostPoliteness politeness;
  private final PolitenessPolicy.Waits waits;
  private final RateLimiter limiter;
  private final Deque<HttpCall> waiting = new ArrayDeque<>();
  private boolean alarmSet;
  private int running;
  private int pauses;
  private int failures;
  private Duration paused = Duration.ZERO;
  private Instant next = Instant.MIN;
  private Optional<CloseReason> closed = Optional.empty();

  HostQueue(String host, HostPoliteness politeness, PolitenessPolicy.Waits waits) {
    this.host = host;
    this.politeness = politeness;
    this.waits = waits;
    this.limiter = new RateLimiter(politeness.interval());
  }

  /** Kept by those who send, each with its connection ready. */
  RateLimiter limiter() {
    return limiter;
  }

  Optional<CloseReason> closed() {
    return closed;
  }

  boolean shared() {
    return politeness.shared();
  }

  void add(HttpCall call, boolean first) {
    if (first) {
      waiting.addFirst(call);
    } else {
      waiting.addLast(call);
    }
  }

  boolean hasWork() {
    return !waiting.isEmpty() && running < politeness.concurrency();
  }

  /** Whether the host makes a call wait for longer than its usual interval. */
  boolean isPaused(Instant now) {
    return !waiting.isEmpty() && now.plus(limiter.interval()).isBefore(next());
  }

  /** Sets the one alarm; false where it is set already. */
  boolean setAlarm() {
    boolean fresh = !alarmSet;
    alarmSet = true;
    return fresh;
  }

  void clearAlarm() {
    alarmSet = false;
  }

  /** When the next call may start; the past where it may start now. */
  Instant next() {
    return later(next, limiter.next());
  }

  HttpCall start(Instant now) {
    running++;
    Duration half = limiter.interval().dividedBy(2); // sent at its moment, which the limiter keeps
    next = later(next, now.plus(half));
    return waiting.removeFirst();
  }

  void exchangeEnded() {
    running--;
  }

  /** The host asked for a wait: it only ever grows, whatever else the host answers meanwhile. */
  void pause(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    if (!until.isAfter(next)) {
      return;
    }
    paused = paused.plus(Duration.between(later(next, now), until));
    next = until;
    limiter.notBefore(until);
    if (wait.compareTo(waits.longest()) > 0) {
      close(Cause.RATE_LIMITED, "it asked to wait " + wait.toSeconds() + " s");
      return;
    }
    pauses++;
    if (pauses > waits.count() || paused.compareTo(waits.total()) > 0) {
      close(Cause.RATE_LIMITED, "it kept asking to wait");
    }
  }

  /** How long to wait for a refusal that names no time: longer each time. */
  Duration unnamedWait() {
    Duration wait = waits.first().multipliedBy(1L << Math.min(MOST_DOUBLINGS, pauses + 1));
    return wait.compareTo(waits.longest()) > 0 ? waits.longest() : wait;
  }

  /** An address of this host answered, be it with a no. */
  void answered() {
    failures = 0;
  }

  /** An address of this host failed after all its tries. */
  void failed(Cause cause, String detail) {
    if (!politeness.shared()) {
      return;
    }
    failures++;
    if (failures >= FAILURES) {
      close(cause, detail + ", " + FAILURES + " times in a row at " + host);
    }
  }

  private void close(Cause cause, String detail) {
    if (closed.isEmpty()) {
      closed = Optional.of(new CloseReason(cause, detail));
    }
  }

  /** Takes out all calls that wait. */
  List<HttpCall> drain() {
    List<HttpCall> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
