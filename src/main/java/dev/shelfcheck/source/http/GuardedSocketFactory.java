package dev.shelfcheck.source.http;

import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.source.http.address.NameLookup;
import dev.shelfcheck.thread.ThreadConfined;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that refuse, at connect time, every address that was not let through, that take in a
 * ration at a time, and that tell when a request has left.
 */
final class GuardedSocketFactory extends SocketFactory {
  private final NameLookup lookup;
  private final RateLimitInterceptor sends;

  GuardedSocketFactory(NameLookup lookup, RateLimitInterceptor sends) {
    this.lookup = lookup;
    this.sends = sends;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(lookup, sends);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new IOException("not used: the client connects by address");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private static final class Guarded extends Socket {
    private final NameLookup lookup;
    private final RateLimitInterceptor sends;

    Guarded(NameLookup lookup, RateLimitInterceptor sends) {
      this.lookup = lookup;
      this.sends = sends;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return ReadLimit.rationed(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return sends.monitoring(super.getOutputStream());
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetAddress address =
          endpoint instanceof InetSocketAddress inet
              ? inet.getAddress()
              : InetAddress.getLoopbackAddress();
      if (!lookup.mayConnect(address)) {
        throw NameLookup.NoAddress.notPublic(address);
      }
      super.connect(endpoint, timeout);
    }
  }

  /**
   * What a server may send before something is made of it. The client gathers a line, a field, a
   * chunk's extension or a compressed stream's head in memory until it ends, and has no bound of
   * its own for most of them; so the socket counts, for the thread that reads it, and gives no more
   * than a ration between two steps: from the start of an exchange to the end of its head, and from
   * one piece of the body to the next. It holds for everything that a codec above may gather.
   */
  final class ReadLimit {
    /** As much as the large browsers take of a response's head. */
    private static final int RATION = 256 << 10;

    private static final ThreadLocal<Ration> LEFT = ThreadLocal.withInitial(Ration::new);

    private ReadLimit() {}

    /** More came than is taken in one step. */
    static final class Overflow extends IOException {
      private static final long serialVersionUID = 1L;

      Overflow() {
        super("more than " + Sizes.kib(RATION) + " KiB came without an end");
      }
    }

    /** The bytes that one thread may still take. */
    @ThreadConfined
    private static final class Ration {
      private int left = RATION;
    }

    /** The thread begins its next step. */
    static void refill() {
      LEFT.get().left = RATION;
    }

    /** A socket's stream that gives a ration and no more. */
    static InputStream rationed(InputStream socket) {
      return new FilterInputStream(socket) {
        @Override
        public int read() throws IOException {
          left(1);
          int one = super.read();
          LEFT.get().left -= one < 0 ? 0 : 1;
          return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int count = super.read(bytes, from, left(length));
          LEFT.get().left -= Math.max(0, count);
          return count;
        }
      };
    }

    private static int left(int wanted) throws Overflow {
      int left = LEFT.get().left;
      if (left <= 0 && wanted > 0) {
        throw new Overflow();
      }
      return Math.min(left, wanted);
    }
  }
}
