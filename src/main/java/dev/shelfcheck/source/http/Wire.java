package dev.shelfcheck.source.http;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
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

  Wire(Manners manners, NameLookup lookup, Pulse pulse) {
    this.manners = manners;
    this.lookup = lookup;
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
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(new Punctuality(pulse, departures))
            .build();
  }

  /** Sends one request at its moment; the landing is told on a thread of the client. */
  void send(Errand errand, Spacing spacing, Consumer<Landing> landing) {
    HttpAsk ask = errand.ask();
    HttpUrl url = errand.place();
    Duration timeout = ask.timeout().orElse(manners.timeout());
    Failures failures = new Failures(timeout);
    Optional<Landing> refused = refuseLiteral(url, failures);
    if (refused.isPresent()) {
      landing.accept(refused.get());
      return;
    }
    Optional<Request> request = request(ask, url, errand.atHome());
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
            landing.accept(read(ask, answered, response));
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

  /** Absent where a header's value holds what no header may; the value is not repeated. */
  Optional<Request> request(HttpAsk ask, HttpUrl url, boolean home) {
    Request.Builder request = new Request.Builder().url(url);
    RequestBody body =
        ask.payload()
            .map(p -> RequestBody.create(p.bytes(), MediaType.parse(p.contentType())))
            .orElse(null);
    try {
      request.header("User-Agent", manners.userAgent());
      ask.headers().forEach(request::header);
      if (home && (url.isHttps() || lookup.allowsByName(url.host()))) {
        ask.secrets().forEach(request::header);
      }
      return Optional.of(request.method(ask.method(), body).build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Landing read(HttpAsk ask, Call call, Response response) {
    HeaderFields headers = fields(response);
    boolean wanted =
        !ask.textOnly()
            || isText(headers)
            || headers.first("content-length").equals(Optional.of("0"));
    Body body = wanted ? Body.read(response, ask.bodyCap()) : Body.UNREAD;
    if (!body.complete()) {
      call.cancel(); // else the client would read on, to use the connection again
    }
    response.close();
    return new Landing.Answered(response.code(), headers, body.text(), body.complete());
  }

  private static boolean isText(HeaderFields headers) {
    String type = headers.first("content-type").orElse("text/html");
    return type.startsWith("text/") || type.contains("xml") || type.contains("json");
  }

  private static HeaderFields fields(Response response) {
    Map<String, List<String>> all = new LinkedHashMap<>(response.headers().toMultimap());
    return new HeaderFields(all);
  }

  void stop() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    threads.shutdown();
  }
}
