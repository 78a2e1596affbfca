package dev.shelfcheck.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server may send before something is made of it. The client gathers a line, a field, a
 * chunk's extension or a compressed stream's head in memory until it ends, and has no bound of its
 * own for most of them; so the socket counts, for the thread that reads it, and gives no more than
 * a ration between two steps: from the start of an exchange to the end of its head, and from one
 * piece of the body to the next. It holds for everything that a codec above may gather.
 */
final class ReadLimit {
  /** As much as the large browsers take of a response's head. */
  private static final int RATION = 256 << 10;

  private static final ThreadLocal<AtomicInteger> LEFT =
      ThreadLocal.withInitial(() -> new AtomicInteger(RATION));

  private ReadLimit() {}

  /** More came than is taken in one step. */
  static final class Overflow extends IOException {
    private static final long serialVersionUID = 1L;

    Overflow() {
      super("more than " + (RATION >> 10) + " KiB came without an end");
    }
  }

  /** The thread begins its next step. */
  static void refill() {
    LEFT.get().set(RATION);
  }

  /** A socket's stream that gives a ration and no more. */
  static InputStream rationed(InputStream socket) {
    return new FilterInputStream(socket) {
      @Override
      public int read() throws IOException {
        left(1);
        int one = super.read();
        LEFT.get().addAndGet(one < 0 ? 0 : -1);
        return one;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, left(length));
        LEFT.get().addAndGet(-Math.max(0, count));
        return count;
      }
    };
  }

  private static int left(int wanted) throws Overflow {
    int left = LEFT.get().get();
    if (left <= 0 && wanted > 0) {
      throw new Overflow();
    }
    return Math.min(left, wanted);
  }
}
