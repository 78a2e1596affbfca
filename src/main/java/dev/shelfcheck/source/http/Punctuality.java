package dev.shelfcheck.source.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Holds each request, its connection ready, until its host's next moment has come. */
record Punctuality(Pulse pulse) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Spacing spacing = chain.request().tag(Spacing.class);
    if (spacing != null) {
      rest(spacing.wait(pulse.now()).orElseThrow(Spacing.HeldBack::new));
    }
    return chain.proceed(chain.request());
  }

  private void rest(Duration wait) throws IOException {
    if (wait.isZero()) {
      return;
    }
    try {
      pulse.rest(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
