package dev.shelfcheck.source.http.address;

import java.util.List;

/** A block of addresses as registries write it (CIDR, RFC 4632 and RFC 4291, section 2.3). */
final class AddressBlock {
  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Of IPv4: {@code 10.0.0.0/8}. */
  static AddressBlock v4(String cidr) {
    return parsed(cidr, "\\.", 10, 1, V4_BYTES);
  }

  /** Of IPv6, the groups that its length needs: {@code 2001:db8::/32}. */
  static AddressBlock v6(String cidr) {
    return parsed(cidr.replace("::/", "/"), ":", 16, 2, V6_BYTES);
  }

  private static AddressBlock parsed(
      String cidr, String separator, int radix, int bytesOfGroup, int bytes) {
    int slash = cidr.indexOf('/');
    byte[] prefix = new byte[bytes];
    int at = 0;
    for (String group : List.of(cidr.substring(0, slash).split(separator))) {
      int value = Integer.parseInt(group, radix);
      for (int i = bytesOfGroup - 1; i >= 0; i--) {
        prefix[at] = (byte) (value >> (8 * i));
        at++;
      }
    }
    return new AddressBlock(prefix, Integer.parseInt(cidr.substring(slash + 1)));
  }

  /** Whether an address, in network byte order, is of this block; none of the other family is. */
  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
      if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean anyContains(List<AddressBlock> blocks, byte[] address) {
    return blocks.stream().anyMatch(b -> b.contains(address));
  }
}
