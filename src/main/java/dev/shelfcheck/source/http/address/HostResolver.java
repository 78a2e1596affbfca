package dev.shelfcheck.source.http.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The name system. */
public interface HostResolver {
  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException with the resolver's words
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;

  /** Whether this machine's own table answers for a name, so that nobody outside is asked. */
  default boolean knownHere(String host) {
    return false;
  }

  /** The machine's own resolver. */
  static HostResolver system() {
    HostsFile table = HostsFile.ofThisMachine();
    return new HostResolver() {
      @Override
      public List<InetAddress> lookup(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
      }

      @Override
      public boolean knownHere(String host) {
        return table.holds(host);
      }
    };
  }
}
