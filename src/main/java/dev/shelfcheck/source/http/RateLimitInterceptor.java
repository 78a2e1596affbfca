package dev.shelfcheck.source.http;

import dev.shelfcheck.thread.ThreadConfined;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Holds each request, its connection ready, until its turn has come, and tells its host's limiter
 * when it left: by the socket that the request's thread writes to, for what the client itself tells
 * comes before the bytes leave or long after.
 *
 * <p>A host that closes a connection that served before, as every HTTP/1.0 server does, has not
 * answered with a dropped connection: the request goes out again on a new one (RFC 9112, 9.3.1),
 * and no try is counted.
 */
final class RateLimitInterceptor implements Interceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final EventLoop loop;
  private final ThreadLocal<Optional<Sending>> current = ThreadLocal.withInitial(Optional::empty);
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  RateLimitInterceptor(EventLoop loop) {
    this.loop = loop;
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
      return monitored(limiter, () -> chain.proceed(chain.request()));
    } catch (IOException e) {
      boolean again = usedBefore && SAFE.contains(chain.request().method()) && CallResult.stale(e);
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

  /** An exchange that begins with the sending of a request. */
  interface NetworkExchange {
    Response proceed() throws IOException;
  }

  /** A request that a thread of the client's is sending. */
  @ThreadConfined
  private static final class Sending {
    private final RateLimiter limiter;
    private boolean begun;

    Sending(RateLimiter limiter) {
      this.limiter = limiter;
    }

    void begun(Instant now) {
      begun = true;
      limiter.left(now);
    }

    void ended(Instant now) {
      if (!begun) {
        limiter.left(now); // it failed before a byte was written
      }
    }
  }

  /** Makes an exchange whose request has its turn, and tells the limiter when it left. */
  Response monitored(RateLimiter limiter, NetworkExchange exchange) throws IOException {
    Sending sending = new Sending(limiter);
    current.set(Optional.of(sending));
    try {
      return exchange.proceed();
    } finally {
      current.remove();
      sending.ended(loop.now());
    }
  }

  /** A socket's stream that tells when bytes of a request were written to it. */
  OutputStream monitoring(OutputStream socket) {
    return new FilterOutputStream(socket) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        current.get().ifPresent(sending -> sending.begun(loop.now()));
      }
    };
  }
}
