package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.GuardedSocketFactory.ReadLimit;
import dev.shelfcheck.source.http.HttpReply.HeaderFields;
import dev.shelfcheck.source.http.address.NameLookup;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** How one exchange ended. */
sealed interface CallResult {
  /** A response came, its body as far as it was wanted. */
  record Answered(int status, HeaderFields headers, String body, boolean complete)
      implements CallResult {}

  /** The name system says that there is no such host. */
  record UnknownHost(String host) implements CallResult {}

  /**
   * No response came.
   *
   * @param again whether another try may end better
   * @param met whether somebody was met out there: who refuses a connection, drops it or cannot be
   *     trusted is reached all the same
   */
  record Failed(Cause cause, String detail, boolean again, boolean met) implements CallResult {
    /** An ask that is not let out. */
    static Failed refused(String detail) {
      return new Failed(Cause.NOT_ALLOWED, detail, false, false);
    }

    /** What went wrong on our side, or was made to: nothing was learned of what was asked. */
    static Failed ours(Throwable trouble) {
      String kind = trouble.getClass().getSimpleName();
      return new Failed(
          Cause.GARBLED, "its answer could not be taken in (" + kind + ")", false, true);
    }

    private static Failed met(Cause cause, String detail, boolean again) {
      return new Failed(cause, detail, again, true);
    }

    private static Failed unmet(Cause cause, String detail) {
      return new Failed(cause, detail, true, false);
    }
  }

  /**
   * Nothing arrived there: the host asked for a wait while the connection got ready, or had closed
   * one that served before.
   */
  record Unsent() implements CallResult {}

  /** The client tripped over what it was sent. */
  final class Tripped extends IOException {
    private static final long serialVersionUID = 1L;

    Tripped(Throwable over) {
      super(over);
    }
  }

  /**
   * What an exception of the client's means, in words.
   *
   * @param host that was asked
   * @param timeout that the exchange had
   */
  static CallResult of(IOException e, String host, Duration timeout) {
    if (e instanceof Tripped && e.getCause() != null) {
      return Failed.ours(e.getCause());
    }
    if (e instanceof NameLookup.NoAddress trouble) {
      return switch (trouble.kind()) {
        case NO_SUCH_NAME -> new UnknownHost(host);
        case FOR_NOW -> Failed.unmet(Cause.NETWORK, words(trouble));
        case NOT_PUBLIC -> Failed.refused(words(trouble));
      };
    }
    if (e instanceof RateLimiter.HeldBack) {
      return new Unsent();
    }
    if (e instanceof ReadLimit.Overflow) {
      return Failed.met(Cause.GARBLED, "not an HTTP answer: " + words(e), false);
    }
    if (e instanceof InterruptedIOException) { // the call's own timeout, or a socket's
      return Failed.unmet(Cause.TIMEOUT, "no answer within " + seconds(timeout) + " s");
    }
    if (e instanceof SSLException) {
      return Failed.met(Cause.NETWORK, "no secure connection: " + words(e), false);
    }
    if (e instanceof ProtocolException) {
      return Failed.met(Cause.GARBLED, "not an HTTP answer: " + words(e), true);
    }
    return connection(e);
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
          ? Failed.unmet(Cause.NETWORK, words)
          : Failed.met(Cause.NETWORK, "the connection was refused", true);
    }
    return e instanceof EOFException || dropped(e)
        ? Failed.met(Cause.NETWORK, "the connection was dropped", true)
        : Failed.unmet(Cause.NETWORK, words(e));
  }

  private static boolean dropped(IOException e) {
    String words = words(e);
    return words.startsWith("unexpected end of stream")
        || words.contains("reset")
        || words.contains("Broken pipe")
        || words.contains("shutdown");
  }

  private static String words(IOException e) {
    String message = e.getMessage();
    String first = message == null ? e.getClass().getSimpleName() : message;
    return first.lines().findFirst().orElse("").strip();
  }

  private static String seconds(Duration d) {
    return d.toMillisPart() == 0
        ? String.valueOf(d.toSeconds())
        : String.valueOf(d.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
  }
}
