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
record Failures(Duration timeout) {
  Landing of(String host, IOException e) {
    if (e instanceof NameTrouble trouble) {
      return switch (trouble.kind()) {
        case NO_SUCH_NAME -> new Landing.Nameless(host);
        case FOR_NOW -> network(words(trouble), true);
        case NOT_PUBLIC -> new Landing.Failed(Cause.NOT_ALLOWED, words(trouble), false);
      };
    }
    if (e instanceof Spacing.HeldBack) {
      return new Landing.Unsent();
    }
    if (e instanceof InterruptedIOException) { // the call's own timeout, or a socket's
      return new Landing.Failed(Cause.TIMEOUT, "no answer within " + seconds(timeout) + " s", true);
    }
    if (e instanceof SSLException) {
      return network("no secure connection: " + words(e), false);
    }
    if (e instanceof ConnectException) {
      return network("the connection was refused", true);
    }
    if (e instanceof ProtocolException) {
      return new Landing.Failed(Cause.GARBLED, "not an HTTP answer: " + words(e), true);
    }
    return network(
        e instanceof EOFException || dropped(e) ? "the connection was dropped" : words(e), true);
  }

  private static boolean dropped(IOException e) {
    String words = words(e);
    return words.startsWith("unexpected end of stream")
        || words.contains("reset")
        || words.contains("Broken pipe")
        || words.contains("shutdown");
  }

  private static Landing network(String detail, boolean again) {
    return new Landing.Failed(Cause.NETWORK, detail, again);
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
