package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** What the client's exceptions mean, in words. */
record ClientFailures(Duration timeout) {
  /** The client tripped over what it was sent. */
  static final class Tripped extends IOException {
    private static final long serialVersionUID = 1L;

    Tripped(Throwable over) {
      super(over);
    }
  }

  CallResult of(String host, IOException e) {
    if (e instanceof Tripped && e.getCause() != null) {
      return ours(e.getCause());
    }
    if (e instanceof NameLookupException trouble) {
      return switch (trouble.kind()) {
        case NO_SUCH_NAME -> new CallResult.NoSuchName(host);
        case FOR_NOW -> unmet(Cause.NETWORK, words(trouble));
        case NOT_PUBLIC -> CallResult.Failed.refused(words(trouble));
      };
    }
    if (e instanceof RateLimiter.HeldBack) {
      return new CallResult.Unsent();
    }
    if (e instanceof ReadLimit.Overflow) {
      return met(Cause.GARBLED, "not an HTTP answer: " + words(e), false);
    }
    if (e instanceof InterruptedIOException) { // the call's own timeout, or a socket's
      return unmet(Cause.TIMEOUT, "no answer within " + seconds(timeout) + " s");
    }
    if (e instanceof SSLException) {
      return met(Cause.NETWORK, "no secure connection: " + words(e), false);
    }
    if (e instanceof ProtocolException) {
      return met(Cause.GARBLED, "not an HTTP answer: " + words(e), true);
    }
    return connection(e);
  }

  /** What went wrong on our side, or was made to: nothing was learned of what was asked. */
  static CallResult.Failed ours(Throwable trouble) {
    String kind = trouble.getClass().getSimpleName();
    return new CallResult.Failed(
        Cause.GARBLED, "its answer could not be taken in (" + kind + ")", false, true);
  }

  /** Whether a connection that served before was closed before an answer began. */
  static boolean stale(IOException e) {
    return !(e instanceof InterruptedIOException)
        && !(e instanceof SSLException)
        && (e instanceof EOFException || dropped(e));
  }

  private static CallResult connection(IOException e) {
    if (e instanceof ConnectException) {
      String words = e.getCause() instanceof IOException cause ? words(cause) : words(e);
      return words.contains("unreachable") || words.contains("timed out")
          ? unmet(Cause.NETWORK, words)
          : met(Cause.NETWORK, "the connection was refused", true);
    }
    return e instanceof EOFException || dropped(e)
        ? met(Cause.NETWORK, "the connection was dropped", true)
        : unmet(Cause.NETWORK, words(e));
  }

  private static boolean dropped(IOException e) {
    String words = words(e);
    return words.startsWith("unexpected end of stream")
        || words.contains("reset")
        || words.contains("Broken pipe")
        || words.contains("shutdown");
  }

  private static CallResult met(Cause cause, String detail, boolean again) {
    return new CallResult.Failed(cause, detail, again, true);
  }

  private static CallResult unmet(Cause cause, String detail) {
    return new CallResult.Failed(cause, detail, true, false);
  }

  private static String words(IOException e) {
    String message = e.getMessage();
    String first = message == null ? e.getClass().getSimpleName() : message;
    return first.lines().findFirst().orElse("").strip();
  }

  private static String seconds(Duration d) {
    return d.toMillis() % 1000 == 0
        ? String.valueOf(d.toSeconds())
        : String.valueOf(d.toMillis() / 1000.0);
  }
}
