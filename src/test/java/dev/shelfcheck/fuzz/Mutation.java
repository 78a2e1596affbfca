package dev.shelfcheck.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** An input a little changed. */
final class Mutation {
  /** What breaks readers: ends, quotes, signs of markup, ill-formed UTF-8. */
  private static final byte[] SIGNS = {
    0,
    '\n',
    '\r',
    '\t',
    ' ',
    '"',
    '\'',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '|',
    '*',
    ':',
    '#',
    '@',
    '-',
    '+',
    '=',
    ',',
    '%',
    '&',
    '0',
    '9',
    (byte) 0xC3,
    (byte) 0xED,
    (byte) 0xFF
  };

  private Mutation() {}

  static byte[] of(byte[] bytes, Random random) {
    byte[] mutant = bytes;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      mutant = once(mutant, random);
    }
    return mutant;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(4)) {
      case 0 -> out.write(SIGNS[random.nextInt(SIGNS.length)]);
      case 1 -> {
        for (int i = 0; i < 200; i++) {
          out.write(bytes, from, to - from);
        }
      }
      case 2 -> out.write(bytes, from, to - from);
      default -> to = Math.min(bytes.length, to + random.nextInt(40));
    }
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
