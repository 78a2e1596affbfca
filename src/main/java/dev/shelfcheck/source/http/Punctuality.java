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
 * Holds each request, its connection ready, until its turn has come. Who closes a connection that
 * served before, as every HTTP/1.0 server does, has not answered with a dropped connection: the
 * request goes out again on a new one (RFC 9112, 9.3.1), and no try is counted.
 */
final class Punctuality implements Interceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Pulse pulse;
  private final Departures departures;
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  Punctuality(Pulse pulse, Departures departures) {
    this.pulse = pulse;
    this.departures = departures;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Spacing spacing = chain.request().tag(Spacing.class);
    if (spacing == null) {
      return chain.proceed(chain.request());
    }
    await(spacing);
    boolean usedBefore = !used.add(chain.connection());
    try {
      return departures.noted(spacing, () -> chain.proceed(chain.request()));
    } catch (IOException e) {
      boolean again = usedBefore && SAFE.contains(chain.request().method()) && Failures.stale(e);
      throw again ? new Spacing.HeldBack() : e;
    }
  }

  private void await(Spacing spacing) throws IOException {
    Duration wait = spacing.turn(pulse.now()).orElseThrow(Spacing.HeldBack::new);
    while (!wait.isZero()) {
      rest(wait);
      wait = spacing.turn(pulse.now()).orElseThrow(Spacing.HeldBack::new);
    }
  }

  private void rest(Duration wait) throws IOException {
    try {
      pulse.rest(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
