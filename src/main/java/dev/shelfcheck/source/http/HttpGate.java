package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  private final Wire wire;
  private final Turnstile turnstile;
  private final Aftermath aftermath;

  public HttpGate(Manners manners, Reach reach, Names names, Pulse pulse, RandomGenerator jitter) {
    this.manners = manners;
    this.pulse = pulse;
    this.wire = new Wire(manners, new NameLookup(names, reach), pulse);
    Horizon horizon = new Horizon();
    this.turnstile = new Turnstile(manners, pulse, horizon, this::depart);
    this.aftermath = new Aftermath(manners, pulse, jitter, turnstile, horizon);
  }

  /**
   * Asks. The future is always completed with a reply, never exceptionally; what depends on it runs
   * on the gate's thread and must not block.
   */
  public CompletableFuture<HttpReply> ask(HttpAsk ask) {
    return ask(ask, false);
  }

  /** Asks before all who wait for the host: for what completes something already begun. */
  public CompletableFuture<HttpReply> askNext(HttpAsk ask) {
    return ask(ask, true);
  }

  private CompletableFuture<HttpReply> ask(HttpAsk ask, boolean first) {
    HttpUrl url = HttpUrl.parse(ask.url());
    if (url == null) {
      return CompletableFuture.completedFuture(
          new HttpReply.Silent(Cause.NOT_ALLOWED, "not an http or https address", List.of()));
    }
    Errand errand = new Errand(ask, url, manners.hops());
    pulse.soon(() -> turnstile.enter(errand, first));
    return errand.reply();
  }

  private void depart(HostLine line, Errand errand) {
    wire.send(errand, line.spacing(), landing -> pulse.soon(() -> landed(line, errand, landing)));
  }

  private void landed(HostLine line, Errand errand, Landing landing) {
    turnstile.left(line);
    try {
      aftermath.of(line, errand, landing);
    } catch (RuntimeException | Error e) { // whatever a reply brings about, it is answered
      Landing.Failed failed = Failures.ours(e);
      turnstile.finish(errand, () -> errand.silent(failed.cause(), failed.detail()));
    }
    pulse.soon(() -> turnstile.serve(line)); // after what this reply itself asks next
  }

  /** How many hosts have asked for a wait that is not over; told on the gate's own thread. */
  public CompletableFuture<Long> hostsWaiting() {
    CompletableFuture<Long> count = new CompletableFuture<>();
    pulse.soon(() -> count.complete(turnstile.paused()));
    return count;
  }

  /** Lets nobody in any more: who waits and who is under way is told why. */
  public void shut(Cause cause, String detail) {
    pulse.soon(() -> end(new Closure(cause, detail)));
  }

  /** Shuts the gate when a time has passed. */
  public void shutAfter(Duration time, Cause cause, String detail) {
    pulse.after(time, () -> end(new Closure(cause, detail)));
  }

  private void end(Closure why) {
    turnstile.shut(why);
    wire.stop();
  }

  @Override
  public void close() {
    shut(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    pulse.soon(pulse::stop);
  }
}
