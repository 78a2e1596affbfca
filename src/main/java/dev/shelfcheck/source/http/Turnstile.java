package dev.shelfcheck.source.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who may go, and when: the lines before all hosts, and how many exchanges are under way. It is
 * touched by the gate's thread alone.
 */
final class Turnstile {
  /** What is done with an errand whose turn has come. */
  interface Departure {
    void go(HostLine line, Errand errand);
  }

  private final Manners manners;
  private final Pulse pulse;
  private final Departure departure;
  private final Horizon horizon;
  private final Map<String, HostLine> lines = new LinkedHashMap<>();
  private final Set<HostLine> ready = new LinkedHashSet<>();
  private final Set<Errand> abroad = new LinkedHashSet<>();
  private final AtomicInteger running = new AtomicInteger();
  private final Cell<Optional<Closure>> closed = new Cell<>(Optional.empty());

  Turnstile(Manners manners, Pulse pulse, Horizon horizon, Departure departure) {
    this.manners = manners;
    this.pulse = pulse;
    this.departure = departure;
    this.horizon = horizon;
  }

  /**
   * Puts an errand into the line of the host it is at.
   *
   * @param first whether it goes before those who wait there
   */
  void enter(Errand errand, boolean first) {
    HostLine line = lineOf(errand);
    Optional<Closure> why = closed.get().or(line::closed);
    if (why.isPresent()) {
      finish(errand, () -> errand.silent(why.get().cause(), why.get().detail()));
      return;
    }
    abroad.add(errand);
    line.join(errand, first);
    serve(line);
  }

  private HostLine lineOf(Errand errand) {
    String host = errand.place().host();
    return lines.computeIfAbsent(host, h -> new HostLine(h, manners.of(h), manners.waits()));
  }

  /** An exchange has ended. */
  void left(HostLine line) {
    running.decrementAndGet();
    line.done();
  }

  /** Lets in whom a line's state allows; where it is closed, tells everybody in it why. */
  void serve(HostLine line) {
    if (line.closed().isPresent()) {
      Closure why = line.closed().get();
      line.drain().forEach(e -> finish(e, () -> e.silent(why.cause(), why.detail())));
    }
    if (line.hasWork()) {
      ready.add(line);
    }
    pump();
  }

  /** Starts what may start: the hosts in turn, one exchange each. */
  private void pump() {
    if (horizon.bleak()) {
      awaitNews();
      return;
    }
    while (running.get() < manners.global() && !ready.isEmpty()) {
      HostLine line = ready.iterator().next();
      ready.remove(line);
      Instant now = pulse.now();
      if (!line.hasWork()) {
        continue;
      }
      if (now.isBefore(line.next())) {
        wakeLater(line, now);
      } else {
        running.incrementAndGet();
        departure.go(line, line.start(now));
        ready.add(line);
      }
    }
  }

  /** Sends nobody out; with the last one back, and nobody met, the gate is shut. */
  private void awaitNews() {
    if (running.get() == 0 && closed.get().isEmpty()) {
      shut(Horizon.EMPTY);
    }
  }

  /** One alarm a line: what it waits for only grows, so that an early alarm sets the next. */
  private void wakeLater(HostLine line, Instant now) {
    if (line.arm()) {
      pulse.after(
          Duration.between(now, line.next()),
          () -> {
            line.disarm();
            serve(line);
          });
    }
  }

  /** Ends an errand: nobody is told twice. */
  void finish(Errand errand, Runnable end) {
    abroad.remove(errand);
    end.run();
  }

  /** How many hosts make somebody wait for longer than their usual interval. */
  long paused() {
    Instant now = pulse.now();
    return lines.values().stream().filter(l -> l.isPaused(now)).count();
  }

  /** Lets nobody in any more: who waits and who is under way is told why. */
  void shut(Closure why) {
    closed.set(Optional.of(why));
    lines.values().forEach(HostLine::drain);
    Set.copyOf(abroad).forEach(e -> e.silent(why.cause(), why.detail()));
    abroad.clear();
  }
}
