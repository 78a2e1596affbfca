package dev.shelfcheck.source.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Holds each request, its connection ready, until its turn has come. A host that closes a
 * connection that served before, as every HTTP/1.0 server does, has not answered with a dropped
 * connection: the request goes out again on a new one (RFC 9112, 9.3.1), and no try is counted.
 */
final class RateLimitInterceptor implements Interceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final EventLoop loop;
  private final SendMonitor sends;
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  RateLimitInterceptor(EventLoop loop, SendMonitor sends) {
    this.loop = loop;
    this.sends = sends;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    RateLimiter limiter = chain.request().tag(RateLimiter.class);
    if (limiter == null) {
      return chain.proceed(chain.request());
    }
    await(limiter);
    boolean usedBefore = !used.add(chain.connection());
    try {
      return sends.monitored(limiter, () -> chain.proceed(chain.request()));
    } catch (IOException e) {
      boolean again =
          usedBefore && SAFE.contains(chain.request().method()) && ClientFailures.stale(e);
      throw again ? new RateLimiter.HeldBack() : e;
    }
  }

  private void await(RateLimiter limiter) throws IOException {
    Duration wait = limiter.turn(loop.now()).orElseThrow(RateLimiter.HeldBack::new);
    while (!wait.isZero()) {
      rest(wait);
      wait = limiter.turn(loop.now()).orElseThrow(RateLimiter.HeldBack::new);
    }
  }

  private void rest(Duration wait) throws IOException {
    try {
      loop.rest(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
