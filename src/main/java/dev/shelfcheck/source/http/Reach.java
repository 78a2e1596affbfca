package dev.shelfcheck.source.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses may be reached: public ones, and hosts allowed by name.
 *
 * @param allowed host names or literal addresses as they stand in a URL, in lower case
 */
public record Reach(Set<String> allowed) {
  /** A host that every resolver would take for a number: decimal, octal, hexadecimal, shortened. */
  private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  public Reach {
    allowed =
        allowed.stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  public static Reach publicOnly() {
    return new Reach(Set.of());
  }

  public boolean allows(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
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
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet6Address ? publicV6(b) : publicV4(b);
  }

  private static boolean publicV4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          !(second == 168
              || (second == 0 && (third == 0 || third == 2))
              || (second == 88 && third == 99));
      case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  private static boolean publicV6(byte[] b) {
    boolean low = zero(b, 0, 10);
    if (low && (zero(b, 10, 12) || (b[10] == -1 && b[11] == -1))) { // ::/96, ::ffff:0:0/96
      return publicV4(Arrays.copyOfRange(b, 12, 16)) && !zero(b, 12, 15);
    }
    int group = (b[0] & 0xff) << 8 | (b[1] & 0xff);
    int next = (b[2] & 0xff) << 8 | (b[3] & 0xff);
    if (group == 0x2002) { // 6to4
      return publicV4(Arrays.copyOfRange(b, 2, 6));
    }
    if (group == 0x64 && next == 0xff9b) { // NAT64
      return zero(b, 4, 12) && publicV4(Arrays.copyOfRange(b, 12, 16));
    }
    boolean special =
        (group == 0x2001 && (next < 0x200 || next == 0xdb8))
            || (group == 0x3fff && next < 0x1000); // documentation, RFC 9637
    return (group & 0xe000) == 0x2000 && !special; // 2000::/3 is all that is given out
  }

  private static boolean zero(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
