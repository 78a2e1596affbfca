package dev.shelfcheck.source.http.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Looks names up for the client and lets only reachable addresses through. The client connects to
 * what is returned here and looks nothing up again, so that a name cannot change between the check
 * and the connection.
 *
 * <p>A name counts as not existing only where the resolver says so, says so again of the name with
 * its final dot, and answers, just then, for a name that the whole internet knows. What this
 * machine or its own network knows is no witness: a hosts file, a private address, or an internal
 * resolver that answers for its own names alone, say nothing of the rest.
 */
public final class NameLookup implements Dns {
  /** Reserved and kept resolvable by IANA (RFC 2606); any one will do. */
  private static final List<String> WITNESSES = List.of("example.com", "example.org", "iana.org");

  private static final List<String> NO_SUCH_NAME =
      List.of(
          "Name or service not known", "nodename nor servname provided", "No such host is known");

  private static final Pattern LITERAL = Pattern.compile("[\\d.]+|.*:.*");

  private final HostResolver names;
  private final AddressPolicy reach;
  private final Set<InetAddress> granted = ConcurrentHashMap.newKeySet();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  /** A look-up by a resolver, of the addresses that may be reached. */
  public NameLookup(HostResolver names, AddressPolicy reach) {
    this.names = names;
    this.reach = reach;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (missing.contains(host)) {
      throw new NoAddress(NoAddress.TroubleKind.NO_SUCH_NAME, "no such name");
    }
    return admit(host, resolve(host));
  }

  /**
   * Vets a host that is an address itself; of a name it says nothing.
   *
   * @throws NoAddress where it may not be reached
   */
  public void admitLiteral(String host) throws UnknownHostException {
    if (AddressPolicy.oddNumber(host) && !reach.allows(host)) {
      throw new NoAddress(NoAddress.TroubleKind.NOT_PUBLIC, "its host is a number in disguise");
    }
    if (LITERAL.matcher(host).matches()) {
      List<InetAddress> itself = List.of(InetAddress.getByName(host)); // no look-up: an address
      admit(host, itself);
    }
  }

  /** Vets the addresses of a host: all must be reachable. */
  List<InetAddress> admit(String host, List<InetAddress> found) throws NoAddress {
    if (reach.allows(host)) {
      granted.addAll(found);
      return found;
    }
    for (InetAddress address : found) {
      if (!AddressPolicy.isPublic(address)) {
        throw NoAddress.notPublic(address);
      }
    }
    return found;
  }

  /** Whether a host is allowed by its name, wherever it is. */
  public boolean allowsByName(String host) {
    return reach.allows(host);
  }

  /** Whether a socket may be connected to an address: the last look before anything is sent. */
  public boolean mayConnect(InetAddress address) {
    return AddressPolicy.isPublic(address) || granted.contains(address);
  }

  private List<InetAddress> resolve(String host) throws NoAddress {
    try {
      return names.lookup(host);
    } catch (UnknownHostException e) {
      if (saysNoSuchName(e) && confirmed(host)) {
        missing.add(host);
        throw new NoAddress(NoAddress.TroubleKind.NO_SUCH_NAME, "no such name");
      }
      throw new NoAddress(NoAddress.TroubleKind.FOR_NOW, "its name does not resolve for now");
    }
  }

  private boolean confirmed(String host) {
    return absent(host + ".") && WITNESSES.stream().anyMatch(this::answersFromOutside);
  }

  private boolean absent(String host) {
    try {
      names.lookup(host);
      return false;
    } catch (UnknownHostException e) {
      return saysNoSuchName(e);
    }
  }

  /** Whether a name is known out there: asked anew each time, for the name system may die. */
  private boolean answersFromOutside(String host) {
    try {
      List<InetAddress> found = names.knownHere(host) ? List.of() : names.lookup(host);
      return !found.isEmpty() && found.stream().allMatch(AddressPolicy::isPublic);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean saysNoSuchName(UnknownHostException e) {
    String words = String.valueOf(e.getMessage());
    return NO_SUCH_NAME.stream().anyMatch(words::contains);
  }

  /** A look-up that gave no address to connect to. */
  public static final class NoAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it was. */
    public enum TroubleKind {
      NO_SUCH_NAME,
      FOR_NOW,
      NOT_PUBLIC
    }

    private final TroubleKind kind;

    private NoAddress(TroubleKind kind, String words) {
      super(words);
      this.kind = kind;
    }

    /** The refusal of an address that is not one of the public internet. */
    public static NoAddress notPublic(InetAddress address) {
      return new NoAddress(
          TroubleKind.NOT_PUBLIC,
          "its address " + address.getHostAddress() + " is not a public one");
    }

    /** What kind of trouble it was. */
    public TroubleKind kind() {
      return kind;
    }
  }
}
