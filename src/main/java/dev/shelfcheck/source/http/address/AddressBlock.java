package dev.shelfcheck.source.http.address;

import java.util.List;

/** A block of addresses as registries write it (CIDR, RFC 4632 and RFC 4291, section 2.3). */
final class AddressBlock {
  /** Bytes of an address of IPv4 (RFC 791) ... */
  private static final int V4_BYTES = 4;

  /** ... and of IPv6 (RFC 4291). */
  private static final int V6_BYTES = 16;

  // How the numbers of addresses are written (RFC 4632, 3.1; RFC 4291, 2.2).
  private static final int DECIMAL = 10;
  private static final int HEXADECIMAL = 16;

  /** Of one byte. */
  private static final int ALL_BITS = 0xff;

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Of IPv4: {@code 10.0.0.0/8}. */
  static AddressBlock v4(String cidr) {
    return parsed(cidr, "\\.", DECIMAL, 1, V4_BYTES);
  }

  /** Of IPv6, the groups that its length needs: {@code 2001:db8::/32}. */
  static AddressBlock v6(String cidr) {
    return parsed(cidr.replace("::/", "/"), ":", HEXADECIMAL, 2, V6_BYTES);
  }

  private static AddressBlock parsed(
      String cidr, String separator, int radix, int bytesOfGroup, int bytes) {
    int slash = cidr.indexOf('/');
    byte[] prefix = new byte[bytes];
    int at = 0;
    for (String group : List.of(cidr.substring(0, slash).split(separator))) {
      int value = Integer.parseInt(group, radix);
      for (int i = bytesOfGroup - 1; i >= 0; i--) {
        prefix[at] = (byte) (value >> (Byte.SIZE * i));
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
    for (int bit = 0; bit < bits; bit += Byte.SIZE) {
      int left = Math.max(0, Byte.SIZE - (bits - bit));
      int mask = ALL_BITS << left & ALL_BITS;
      if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean anyContains(List<AddressBlock> blocks, byte[] address) {
    return blocks.stream().anyMatch(b -> b.contains(address));
  }
}
