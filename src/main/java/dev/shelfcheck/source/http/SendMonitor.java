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
final class SendMonitor {
  private final EventLoop loop;
  private final ThreadLocal<Optional<Sending>> current = ThreadLocal.withInitial(Optional::empty);

  SendMonitor(EventLoop loop) {
    this.loop = loop;
  }

  /** An exchange that begins with the sending of a request. */
  interface Exchange {
    Response proceed() throws IOException;
  }

  private record Sending(RateLimiter limiter, AtomicBoolean hasBegun) {
    void begun(EventLoop loop) {
      hasBegun.set(true);
      limiter.left(loop.now());
    }
  }

  /** Makes an exchange whose request has its turn, and tells the limiter when it left. */
  Response monitored(RateLimiter limiter, Exchange exchange) throws IOException {
    Sending sending = new Sending(limiter, new AtomicBoolean());
    current.set(Optional.of(sending));
    try {
      return exchange.proceed();
    } finally {
      current.remove();
      if (!sending.hasBegun().get()) {
        limiter.left(loop.now()); // it failed before a byte was written
      }
    }
  }

  /** A socket's stream that tells when bytes of a request were written to it. */
  OutputStream monitoring(OutputStream socket) {
    return new FilterOutputStream(socket) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        current.get().ifPresent(sending -> sending.begun(loop));
      }
    };
  }
}
