package dev.shelfcheck.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a caller says, as far as it may be long and until it must have been said, however slowly it
 * drips. Confined to one thread.
 */
final class Intake {
  private final Socket socket;
  private final InputStream in;
  private final AtomicLong end = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  /**
   * @param most bytes that are heard
   */
  Intake(Socket socket, Duration time, int most) throws IOException {
    this.socket = socket;
    this.in = new TimedStream();
    allow(time, most);
  }

  /** From now on so much more is heard. */
  void allow(Duration time, int most) {
    end.set(System.nanoTime() + time.toNanos());
    left.set(most);
  }

  /** The bytes up to one that ends them. */
  byte[] until(int last) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    for (int b = next(); b != last; b = next()) {
      heard.write(b);
    }
    return heard.toByteArray();
  }

  /**
   * A word, ended by a zero.
   *
   * @throws CharacterCodingException where it is no UTF-8
   */
  String word() throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(until(0))).toString();
  }

  /** So many bytes. */
  byte[] bytes(int count) throws IOException {
    byte[] heard = new byte[Math.min(count, (int) left.get())];
    for (int i = 0; i < heard.length; i++) {
      heard[i] = (byte) next();
    }
    if (heard.length < count) {
      throw new EOFException("more than may be said");
    }
    return heard;
  }

  /** Waits until the caller says more than he should, or goes away. */
  void waitForEnd() {
    try {
      socket.setSoTimeout(0);
      socket.getInputStream().read();
    } catch (IOException e) {
      return; // which is an end, too
    }
  }

  private int next() throws IOException {
    if (left.getAndDecrement() <= 0) {
      throw new EOFException("more than may be said");
    }
    int b = in.read();
    if (b < 0) {
      throw new EOFException("less than should be said");
    }
    return b;
  }

  /** Buffers; every wait is cut at the end of all. */
  private final class TimedStream extends java.io.BufferedInputStream {
    TimedStream() throws IOException {
      super(
          new java.io.FilterInputStream(socket.getInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
              long wait = Duration.ofNanos(end.get() - System.nanoTime()).toMillis();
              if (wait <= 0) {
                throw new SocketTimeoutException("said too slowly");
              }
              socket.setSoTimeout((int) wait);
              return super.read(into, offset, length);
            }
          });
    }
  }
}
