package dev.shelfcheck.source.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that refuse, at connect time, every address that was not let through. */
final class GuardedSockets extends SocketFactory {
  private final NameLookup lookup;

  GuardedSockets(NameLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(lookup);
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

    Guarded(NameLookup lookup) {
      this.lookup = lookup;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetAddress address =
          endpoint instanceof InetSocketAddress inet
              ? inet.getAddress()
              : InetAddress.getLoopbackAddress();
      if (!lookup.mayConnect(address)) {
        throw new NameTrouble(
            NameTrouble.Kind.NOT_PUBLIC,
            "its address " + address.getHostAddress() + " is not a public one");
      }
      super.connect(endpoint, timeout);
    }
  }
}
