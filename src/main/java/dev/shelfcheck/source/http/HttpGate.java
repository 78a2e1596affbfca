package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HostQueue.CloseReason;
import dev.shelfcheck.source.http.address.AddressPolicy;
import dev.shelfcheck.source.http.address.HostResolver;
import dev.shelfcheck.source.http.address.NameLookup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;

/**
 * The one door to the network. It keeps the promises of {@link PolitenessPolicy} to every host,
 * follows redirects hop by hop, each hop in its own host's queue, waits where a host asks for it,
 * tries again what may end better, and reaches nothing that {@link AddressPolicy} does not allow. A
 * host that waits holds no slot. It never throws for the network's sake.
 */
public final class HttpGate implements AutoCloseable {
  private final PolitenessPolicy politeness;
  private final EventLoop loop;
  private final Transport transport;
  private final CallDispatcher dispatcher;
  private final RetryPolicy retries;

  /** A gate that sends to all hosts. */
  public HttpGate(
      PolitenessPolicy politeness,
      AddressPolicy addresses,
      HostResolver resolver,
      EventLoop loop,
      RandomGenerator jitter) {
    this(politeness, addresses, resolver, loop, jitter, host -> true);
  }

  /**
   * A gate that sends to some hosts alone, where another gate sends to the rest at the same time.
   *
   * @param mine by host name in lower case; what leads to another host ends in silence
   */
  public HttpGate(
      PolitenessPolicy politeness,
      AddressPolicy addresses,
      HostResolver resolver,
      EventLoop loop,
      RandomGenerator jitter,
      Predicate<String> mine) {
    this.politeness = politeness;
    this.loop = loop;
    this.transport = new Transport(politeness, new NameLookup(resolver, addresses), loop);
    OfflineDetector offline = new OfflineDetector();
    this.dispatcher = new CallDispatcher(politeness, loop, offline, mine, this::send);
    this.retries = new RetryPolicy(politeness, loop, jitter, dispatcher, offline);
  }

  /**
   * Asks. The future is always completed with a reply, never exceptionally; what depends on it runs
   * on the gate's thread and must not block.
   */
  public CompletableFuture<HttpReply> ask(HttpAsk ask) {
    return ask(ask, false);
  }

  /** Asks before all that wait for the host: for what completes something already begun. */
  public CompletableFuture<HttpReply> askNext(HttpAsk ask) {
    return ask(ask, true);
  }

  private CompletableFuture<HttpReply> ask(HttpAsk ask, boolean first) {
    HttpUrl url = HttpUrl.parse(ask.url());
    if (url == null) {
      return CompletableFuture.completedFuture(
          new HttpReply.Silent(Cause.NOT_ALLOWED, "not an http or https address", List.of()));
    }
    HttpCall call = new HttpCall(ask, url, politeness.hops());
    loop.soon(() -> dispatcher.enqueue(call, first));
    return call.reply();
  }

  private void send(HostQueue queue, HttpCall call) {
    transport.send(
        call, queue.limiter(), result -> loop.soon(() -> exchangeEnded(queue, call, result)));
  }

  private void exchangeEnded(HostQueue queue, HttpCall call, CallResult result) {
    dispatcher.exchangeEnded(queue);
    try {
      retries.apply(queue, call, result);
    } catch (RuntimeException | Error e) { // whatever a reply brings about, it is answered
      CallResult.Failed failed = CallResult.Failed.ours(e);
      dispatcher.finish(call, () -> call.silent(failed.cause(), failed.detail()));
    }
    loop.soon(() -> dispatcher.serve(queue)); // after what this reply itself asks next
  }

  /** How many hosts have asked for a wait that is not over; told on the gate's own thread. */
  public CompletableFuture<Long> hostsWaiting() {
    CompletableFuture<Long> count = new CompletableFuture<>();
    loop.soon(() -> count.complete(dispatcher.paused()));
    return count;
  }

  /** Starts nothing more: every call that waits or is under way is told why. */
  public void shut(Cause cause, String detail) {
    loop.soon(() -> end(new CloseReason(cause, detail)));
  }

  /** Shuts the gate when a time has passed. */
  public void shutAfter(Duration time, Cause cause, String detail) {
    loop.after(time, () -> end(new CloseReason(cause, detail)));
  }

  private void end(CloseReason why) {
    dispatcher.close(why);
    transport.stop();
  }

  @Override
  public void close() {
    shut(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    loop.soon(loop::stop);
  }
}
