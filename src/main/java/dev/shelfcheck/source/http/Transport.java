package dev.shelfcheck.source.http;

import dev.shelfcheck.source.http.GuardedSocketFactory.ReadLimit;
import dev.shelfcheck.source.http.address.NameLookup;
import dev.shelfcheck.thread.DaemonThreads;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The client, used for single exchanges: it follows no redirect, retries nothing, keeps no cookie
 * and no cache, uses no proxy.
 */
final class Transport {
  /** Seconds that an idle connection is kept for its host's next request. */
  private static final int KEPT = 30;

  private final OkHttpClient client;
  private final ExecutorService threads;
  private final NameLookup lookup;
  private final PolitenessPolicy politeness;

  Transport(PolitenessPolicy politeness, NameLookup lookup, EventLoop loop) {
    this.politeness = politeness;
    this.lookup = lookup;
    this.threads = Executors.newCachedThreadPool(new DaemonThreads("transport"));
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Integer.MAX_VALUE); // the gate has counted already
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    RateLimitInterceptor turns = new RateLimitInterceptor(loop);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(politeness.global(), KEPT, TimeUnit.SECONDS))
            .dns(lookup)
            .socketFactory(new GuardedSocketFactory(lookup, turns))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .readTimeout(Duration.ZERO) // the whole exchange has its own
            .writeTimeout(Duration.ZERO)
            // one codec, whose reading is done by the thread that asks: see ReadLimit
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(Transport::begin)
            .addNetworkInterceptor(turns)
            .build();
  }

  /** Begins an exchange; whatever the client trips over below is a failure of this one alone. */
  private static Response begin(Interceptor.Chain chain) throws IOException {
    ReadLimit.refill();
    try {
      return chain.proceed(chain.request());
    } catch (RuntimeException | Error e) { // a status of -20, or out of memory
      throw new CallResult.Tripped(e);
    }
  }

  /**
   * Sends one request at its moment; its result is told on a thread of the client, once and
   * whatever happens there.
   */
  void send(HttpCall call, RateLimiter limiter, Consumer<CallResult> results) {
    SingleDelivery once = new SingleDelivery(results);
    try {
      enqueue(call, limiter, once);
    } catch (RuntimeException | Error e) { // no thread to be had, for one
      once.accept(CallResult.Failed.ours(e));
    }
  }

  private void enqueue(HttpCall call, RateLimiter limiter, Consumer<CallResult> results) {
    HttpAsk ask = call.ask();
    HttpUrl url = call.url();
    Duration timeout = ask.bounds().timeout().orElse(politeness.timeout());
    Optional<CallResult> refused = refuseLiteral(url, timeout);
    if (refused.isPresent()) {
      results.accept(refused.get());
      return;
    }
    Optional<Request> request = call.request(politeness.userAgent(), lookup::allowsByName);
    if (request.isEmpty()) {
      results.accept(CallResult.Failed.refused("one of its headers cannot be sent"));
      return;
    }
    Call exchange =
        client.newCall(request.get().newBuilder().tag(RateLimiter.class, limiter).build());
    exchange.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    exchange.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException e) {
            results.accept(CallResult.of(e, url.host(), timeout));
          }

          @Override
          public void onResponse(Call answered, Response response) {
            try {
              results.accept(ResponseReader.read(ask, answered, response));
            } catch (RuntimeException | Error e) { // out of memory, for one
              answered.cancel();
              results.accept(CallResult.Failed.ours(e));
            }
          }
        });
  }

  /** The client does not ask its name look-up for literal addresses, so they are vetted here. */
  private Optional<CallResult> refuseLiteral(HttpUrl url, Duration timeout) {
    try {
      lookup.admitLiteral(url.host());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(CallResult.of(e, url.host(), timeout));
    }
  }

  void stop() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    threads.shutdown();
  }

  /** Passes on the first that it hears: no exchange ends twice. */
  private static final class SingleDelivery implements Consumer<CallResult> {
    private final Consumer<CallResult> to;
    private final AtomicBoolean heard = new AtomicBoolean();

    SingleDelivery(Consumer<CallResult> to) {
      this.to = to;
    }

    @Override
    public void accept(CallResult result) {
      if (!heard.compareAndSet(false, true)) {
        return;
      }
      try {
        to.accept(result);
      } catch (RuntimeException | Error e) { // not passed on, so that another may be
        heard.set(false);
        throw e;
      }
    }
  }
}
