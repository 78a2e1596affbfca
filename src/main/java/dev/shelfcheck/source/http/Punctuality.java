package dev.shelfcheck.source.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Holds each request, its connection ready, until its turn has come. */
record Punctuality(Pulse pulse, Departures departures) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Spacing spacing = chain.request().tag(Spacing.class);
    if (spacing == null) {
      return chain.proceed(chain.request());
    }
    await(spacing);
    return departures.noted(spacing, () -> chain.proceed(chain.request()));
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
