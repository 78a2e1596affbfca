package dev.shelfcheck.source.http.address;

import dev.shelfcheck.model.WebAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses may be reached: public ones, and hosts allowed by name.
 *
 * @param allowed host names or literal addresses as they stand in a URL, in lower case
 */
public record AddressPolicy(Set<String> allowed) {
  /** A host that every resolver would take for a number: decimal, octal, hexadecimal, shortened. */
  private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  /** Bytes of an address of IPv4 (RFC 791). */
  private static final int V4_BYTES = 4;

  private static final List<AddressBlock> SPECIAL_V4 =
      List.of(
          AddressBlock.v4("0.0.0.0/8"), // this network, RFC 791
          AddressBlock.v4("10.0.0.0/8"), // private use, RFC 1918
          AddressBlock.v4("100.64.0.0/10"), // shared by a provider's customers, RFC 6598
          AddressBlock.v4("127.0.0.0/8"), // loopback, RFC 1122
          AddressBlock.v4("169.254.0.0/16"), // link-local, RFC 3927; clouds' metadata
          AddressBlock.v4("172.16.0.0/12"), // private use, RFC 1918
          AddressBlock.v4("192.0.0.0/24"), // protocol assignments, RFC 6890
          AddressBlock.v4("192.0.2.0/24"), // documentation, RFC 5737
          AddressBlock.v4("192.88.99.0/24"), // 6to4 relays that were, RFC 7526
          AddressBlock.v4("192.168.0.0/16"), // private use, RFC 1918
          AddressBlock.v4("198.18.0.0/15"), // benchmarks, RFC 2544
          AddressBlock.v4("198.51.100.0/24"), // documentation, RFC 5737
          AddressBlock.v4("203.0.113.0/24"), // documentation, RFC 5737
          AddressBlock.v4("224.0.0.0/4"), // multicast, RFC 5771
          AddressBlock.v4("240.0.0.0/4")); // reserved, RFC 1112; broadcast, RFC 919

  /** All that is given out of IPv6 for use in public (RFC 4291, section 2.4). */
  private static final AddressBlock GIVEN_OUT_V6 = AddressBlock.v6("2000::/3");

  private static final List<AddressBlock> SPECIAL_V6 =
      List.of(
          AddressBlock.v6("2001::/23"), // protocol assignments, RFC 2928
          AddressBlock.v6("2001:db8::/32"), // documentation, RFC 3849
          AddressBlock.v6("3fff::/20")); // documentation, RFC 9637

  /** Addresses of IPv6 that carry one of IPv4, from a byte on. */
  private record Carrier(AddressBlock block, int from) {}

  private static final List<Carrier> CARRIERS =
      List.of(
          new Carrier(AddressBlock.v6("0:0:0:0:0:0/96"), 12), // compatible, RFC 4291, 2.5.5.1
          new Carrier(AddressBlock.v6("0:0:0:0:0:ffff/96"), 12), // mapped, RFC 4291, 2.5.5.2
          new Carrier(AddressBlock.v6("64:ff9b::/96"), 12), // NAT64, RFC 6052
          new Carrier(AddressBlock.v6("2002::/16"), 2)); // 6to4, RFC 3056

  public AddressPolicy {
    allowed = allowed.stream().map(AddressPolicy::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Public addresses, and no host by its name. */
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(Set.of());
  }

  /** Whether a host is allowed by its name, whose case and letters do not matter. */
  public boolean allows(String host) {
    return allowed.contains(name(host));
  }

  private static String name(String host) {
    return WebAddress.asciiHost(host.toLowerCase(Locale.ROOT));
  }

  /** Whether a host is an address in a form other than a plain dotted quad (WHATWG URL, 3.5). */
  public static boolean oddNumber(String host) {
    return host.indexOf(':') < 0
        && NUMERIC.matcher(host).matches()
        && !DOTTED_QUAD.matcher(host).matches();
  }

  /**
   * Whether an address is one of the public internet (IANA special-purpose registries, RFC 6890);
   * an IPv4 address carried inside an IPv6 one is judged as itself.
   */
  public static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress());
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == V4_BYTES) {
      return !AddressBlock.anyContains(SPECIAL_V4, address);
    }
    for (Carrier carrier : CARRIERS) {
      if (carrier.block().contains(address)) {
        int from = carrier.from();
        return isPublic(Arrays.copyOfRange(address, from, from + V4_BYTES));
      }
    }
    return GIVEN_OUT_V6.contains(address) && !AddressBlock.anyContains(SPECIAL_V6, address);
  }
}
