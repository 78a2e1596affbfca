package dev.shelfcheck.source.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The name system. */
public interface Names {
  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException with the resolver's words
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;

  /** The machine's own resolver. */
  static Names system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
