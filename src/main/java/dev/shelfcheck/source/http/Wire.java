package dev.shelfcheck.source.http;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
final class Wire {
  private final OkHttpClient client;
  private final ExecutorService threads;
  private final NameLookup lookup;
  private final Manners manners;
  private final Requests requests;

  Wire(Manners manners, NameLookup lookup, Pulse pulse) {
    this.manners = manners;
    this.lookup = lookup;
    this.requests = new Requests(manners.userAgent(), lookup);
    this.threads = Executors.newCachedThreadPool(new DaemonThreads("wire"));
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Integer.MAX_VALUE); // the gate has counted already
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    Departures departures = new Departures(pulse);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(manners.global(), 30, TimeUnit.SECONDS))
            .dns(lookup)
            .socketFactory(new GuardedSockets(lookup, departures))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .readTimeout(Duration.ZERO) // the whole exchange has its own
            .writeTimeout(Duration.ZERO)
            // one codec, whose reading is done by the thread that asks: see Intake
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(Wire::begin)
            .addNetworkInterceptor(new Punctuality(pulse, departures))
            .build();
  }

  /** Begins an exchange; whatever the client trips over below is a failure of this one alone. */
  private static Response begin(Interceptor.Chain chain) throws IOException {
    Intake.refill();
    try {
      return chain.proceed(chain.request());
    } catch (RuntimeException | Error e) { // a status of -20, or out of memory
      throw new Failures.Tripped(e);
    }
  }

  /**
   * Sends one request at its moment; the landing is told on a thread of the client, once and
   * whatever happens there.
   */
  void send(Errand errand, Spacing spacing, Consumer<Landing> landing) {
    Told told = new Told(landing);
    try {
      sendOut(errand, spacing, told);
    } catch (RuntimeException | Error e) { // no thread to be had, for one
      told.accept(Failures.ours(e));
    }
  }

  private void sendOut(Errand errand, Spacing spacing, Consumer<Landing> landing) {
    HttpAsk ask = errand.ask();
    HttpUrl url = errand.place();
    Duration timeout = ask.timeout().orElse(manners.timeout());
    Failures failures = new Failures(timeout);
    Optional<Landing> refused = refuseLiteral(url, failures);
    if (refused.isPresent()) {
      landing.accept(refused.get());
      return;
    }
    Optional<Request> request = requests.of(ask, url, errand.atHome());
    if (request.isEmpty()) {
      landing.accept(Landing.Failed.refused("one of its headers cannot be sent"));
      return;
    }
    Call call = client.newCall(request.get().newBuilder().tag(Spacing.class, spacing).build());
    call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException e) {
            landing.accept(failures.of(url.host(), e));
          }

          @Override
          public void onResponse(Call answered, Response response) {
            try {
              landing.accept(Receipt.of(ask, answered, response));
            } catch (RuntimeException | Error e) { // out of memory, for one
              answered.cancel();
              landing.accept(Failures.ours(e));
            }
          }
        });
  }

  /** The client does not ask its name look-up for literal addresses, so they are vetted here. */
  private Optional<Landing> refuseLiteral(HttpUrl url, Failures failures) {
    try {
      lookup.admitLiteral(url.host());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(failures.of(url.host(), e));
    }
  }

  void stop() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    threads.shutdown();
  }
}
