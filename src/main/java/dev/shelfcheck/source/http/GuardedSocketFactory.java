package dev.shelfcheck.source.http;

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
  private final SendMonitor sends;

  GuardedSocketFactory(NameLookup lookup, SendMonitor sends) {
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
    private final SendMonitor sends;

    Guarded(NameLookup lookup, SendMonitor sends) {
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
        throw new NameLookupException(
            NameLookupException.Kind.NOT_PUBLIC,
            "its address " + address.getHostAddress() + " is not a public one");
      }
      super.connect(endpoint, timeout);
    }
  }
}
