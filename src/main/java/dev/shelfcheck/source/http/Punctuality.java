package dev.shelfcheck.source.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Holds each request, its connection ready, until its host's next moment has come. */
record Punctuality(Pulse pulse) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Spacing spacing = chain.request().tag(Spacing.class);
    if (spacing != null) {
      sleep(spacing.wait(pulse.now()).orElseThrow(Spacing.HeldBack::new));
    }
    return chain.proceed(chain.request());
  }

  private static void sleep(Duration wait) throws IOException {
    if (wait.isZero()) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
