package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;

/**
 * The one door to the network. It keeps the promises of {@link Manners} to every host, follows
 * redirects hop by hop, each hop in its own host's queue, waits where a host asks for it, tries
 * again what may end better, and reaches nothing that {@link Reach} does not allow. A host that
 * waits holds no slot. It never throws for the network's sake.
 */
public final class HttpGate implements AutoCloseable {
  private final Manners manners;
  private final Pulse pulse;
  private final RandomGenerator jitter;
  private final Wire wire;
  private final Map<String, HostLine> lines = new LinkedHashMap<>();
  private final Set<HostLine> ready = new LinkedHashSet<>();
  private final Set<Errand> abroad = new LinkedHashSet<>();
  private final AtomicInteger running = new AtomicInteger();
  private final Cell<Optional<Closure>> closed = new Cell<>(Optional.empty());

  public HttpGate(Manners manners, Reach reach, Names names, Pulse pulse, RandomGenerator jitter) {
    this.manners = manners;
    this.pulse = pulse;
    this.jitter = jitter;
    this.wire = new Wire(manners, new NameLookup(names, reach));
  }

  /**
   * Asks. The future is always completed with a reply, never exceptionally; what depends on it runs
   * on the gate's thread and must not block.
   */
  public CompletableFuture<HttpReply> ask(HttpAsk ask) {
    HttpUrl url = HttpUrl.parse(ask.url());
    if (url == null) {
      return CompletableFuture.completedFuture(
          new HttpReply.Silent(Cause.NOT_ALLOWED, "not an http or https address", List.of()));
    }
    Errand errand = new Errand(ask, url, manners.hops());
    pulse.soon(() -> enter(errand, false));
    return errand.reply();
  }

  /** How many hosts have asked for a wait that is not over; told on the gate's own thread. */
  public CompletableFuture<Long> hostsWaiting() {
    CompletableFuture<Long> count = new CompletableFuture<>();
    pulse.soon(
        () -> {
          Instant now = pulse.now();
          count.complete(lines.values().stream().filter(l -> l.isPaused(now)).count());
        });
    return count;
  }

  /** Lets nobody in any more: who waits and who is under way is told why. */
  public void shut(Cause cause, String detail) {
    pulse.soon(
        () -> {
          closed.set(Optional.of(new Closure(cause, detail)));
          lines.values().forEach(line -> line.drain().forEach(e -> e.silent(cause, detail)));
          Set.copyOf(abroad).forEach(e -> e.silent(cause, detail));
          abroad.clear();
          wire.stop();
        });
  }

  /** Shuts the gate when a time has passed. */
  public void shutAfter(Duration time, Cause cause, String detail) {
    pulse.after(time, () -> shut(cause, detail));
  }

  @Override
  public void close() {
    shut(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    pulse.soon(pulse::stop);
  }

  private void enter(Errand errand, boolean first) {
    HostLine line = lineOf(errand);
    Optional<Closure> why = closed.get().or(line::closed);
    if (why.isPresent()) {
      errand.silent(why.get().cause(), why.get().detail());
      abroad.remove(errand);
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

  private void serve(HostLine line) {
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
        start(line, now);
        ready.add(line);
      }
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

  private void start(HostLine line, Instant now) {
    Errand errand = line.start(now);
    running.incrementAndGet();
    wire.send(
        errand.ask(),
        errand.place(),
        errand.atHome(),
        landing -> pulse.soon(() -> landed(line, errand, landing)));
  }

  private void landed(HostLine line, Errand errand, Landing landing) {
    running.decrementAndGet();
    line.done();
    if (landing instanceof Landing.Answered answered) {
      answered(line, errand, answered);
    } else if (landing instanceof Landing.Nameless nameless) {
      finish(errand, () -> errand.nameless(nameless.host()));
    } else if (landing instanceof Landing.Failed failed) {
      failed(line, errand, failed);
    }
    serve(line);
  }

  private void answered(HostLine line, Errand errand, Landing.Answered answered) {
    Instant now = pulse.now();
    int status = answered.status();
    if (status < 500) {
      line.works();
    }
    Optional<Duration> order = WaitOrder.of(answered.headers(), now);
    boolean refused = status == 429 || (status == 503 && order.isPresent());
    if (refused) {
      refused(line, errand, answered, order.orElseGet(line::unnamedWait));
      return;
    }
    order.filter(d -> line.shared() && !d.isZero()).ifPresent(d -> line.pause(now, d));
    Optional<String> location = answered.headers().first("location");
    if (isRedirect(status) && location.isPresent()) {
      follow(errand, status, location.get());
    } else if (status >= 500 && errand.mayTryAgain()) {
      again(errand, backOff(errand));
    } else {
      if (status >= 500) {
        line.failed(Cause.SERVER_ERROR, "it answered " + status);
      }
      finish(errand, () -> errand.received(answered));
    }
  }

  private void refused(HostLine line, Errand errand, Landing.Answered answered, Duration wait) {
    if (line.shared()) {
      line.pause(pulse.now(), wait);
    }
    boolean bearable = wait.compareTo(manners.waits().longest()) <= 0;
    if (!bearable || !errand.mayTryAgain()) {
      finish(errand, () -> errand.received(answered));
    } else if (line.shared()) {
      enter(errand, true);
    } else {
      again(errand, wait);
    }
  }

  private void failed(HostLine line, Errand errand, Landing.Failed failed) {
    if (errand.mayTryAgain(failed)) {
      again(errand, backOff(errand));
      return;
    }
    if (failed.again()) {
      line.failed(failed.cause(), failed.detail());
    }
    finish(errand, () -> errand.silent(failed.cause(), failed.detail()));
  }

  private void follow(Errand errand, int status, String location) {
    Optional<String> nowhere = errand.follow(status, location);
    if (nowhere.isPresent()) {
      finish(errand, () -> errand.silent(Cause.GARBLED, nowhere.get()));
    } else {
      enter(errand, true);
    }
  }

  private void again(Errand errand, Duration wait) {
    pulse.after(wait, () -> enter(errand, true));
  }

  /** Doubles from try to try; a random half of it is taken off, so that retries spread. */
  private Duration backOff(Errand errand) {
    long full = manners.waits().first().toNanos() << Math.max(0, errand.tries() - 1);
    return Duration.ofNanos(full / 2 + (long) (jitter.nextDouble() * full / 2));
  }

  private void finish(Errand errand, Runnable end) {
    abroad.remove(errand);
    end.run();
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }
}
