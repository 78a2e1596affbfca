package dev.shelfcheck.source.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;

/**
 * The requests that are being sent, each by a thread of the client's. The socket that a thread
 * writes to tells when its request has left; what the client itself tells comes before the bytes
 * leave or long after.
 */
final class Departures {
  private final Pulse pulse;
  private final ThreadLocal<Optional<Departure>> current = ThreadLocal.withInitial(Optional::empty);

  Departures(Pulse pulse) {
    this.pulse = pulse;
  }

  /** An exchange that begins with the sending of a request. */
  interface Exchange {
    Response proceed() throws IOException;
  }

  private record Departure(Spacing spacing, AtomicBoolean begun) {
    void noted(Pulse pulse) {
      begun.set(true);
      spacing.left(pulse.now());
    }
  }

  /** Makes an exchange whose request has its turn, and tells the spacing when it left. */
  Response noted(Spacing spacing, Exchange exchange) throws IOException {
    Departure departure = new Departure(spacing, new AtomicBoolean());
    current.set(Optional.of(departure));
    try {
      return exchange.proceed();
    } finally {
      current.remove();
      if (!departure.begun().get()) {
        spacing.left(pulse.now()); // it failed before a byte was written
      }
    }
  }

  /** A socket's stream that tells when bytes of a request were written to it. */
  OutputStream heard(OutputStream socket) {
    return new FilterOutputStream(socket) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        current.get().ifPresent(departure -> departure.noted(pulse));
      }
    };
  }
}
