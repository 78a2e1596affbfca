package dev.shelfcheck.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A file's name as patches write it. */
final class PatchName {
  /** Git writes a byte as a backslash and its octal digits (quote.c). */
  private static final int OCTAL_DIGITS = 3;

  private static final int OCTAL = 8; // their base

  private static final String LETTERS = "abtnvfr";
  private static final String MEANT = "\u0007\b\t\n\u000b\f\r";
  private static final String NONE = "/dev/null";

  private PatchName() {}

  /** The name after {@code +++}: quoted as in C, or up to a tab with what stands after it. */
  static String read(String written) {
    return written.startsWith("\"") ? unquoted(written) : written.split("\t", 2)[0];
  }

  /**
   * The paths that a new name may mean, one unless the old name does not tell: with its prefix of
   * one letter gone, or as it is where both names are the same, for then there are no prefixes.
   */
  static List<String> paths(String before, String after) {
    if (after.equals(before) || !prefixed(after)) {
      return List.of(after);
    }
    String bare = after.substring(2);
    return before.equals(NONE) ? List.of(bare, after) : List.of(bare);
  }

  private static boolean prefixed(String name) {
    return name.length() > 2 && name.charAt(1) == '/';
  }

  /** Both names of a {@code diff --git} line; none where they cannot be told apart. */
  static Stream<String> ofHead(String names) {
    if (names.startsWith("\"")) {
      int end = names.indexOf("\" ");
      return end < 0
          ? Stream.empty()
          : paths(unquoted(names), read(names.substring(end + 2))).stream();
    }
    int half = names.length() / 2;
    boolean twice =
        names.length() % 2 == 1
            && names.charAt(half) == ' '
            && bare(names.substring(0, half)).equals(bare(names.substring(half + 1)));
    return twice
        ? paths(names.substring(0, half), names.substring(half + 1)).stream()
        : Stream.empty();
  }

  private static String bare(String name) {
    return prefixed(name) ? name.substring(2) : name;
  }

  private static String unquoted(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 1;
    while (i < written.length() && written.charAt(i) != '"') {
      int end = written.offsetByCodePoints(i, 1);
      if (written.charAt(i) != '\\' || end == written.length()) {
        bytes.writeBytes(written.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
      } else {
        i = escaped(written, end, bytes);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Reads what stands after a backslash; where the next character is. */
  private static int escaped(String written, int at, ByteArrayOutputStream bytes) {
    int end = at;
    int octal = 0;
    while (end < written.length()
        && end < at + OCTAL_DIGITS
        && "01234567".indexOf(written.charAt(end)) >= 0) {
      octal = octal * OCTAL + written.charAt(end) - '0';
      end++;
    }
    if (end > at) {
      bytes.write(octal);
      return end;
    }
    int letter = LETTERS.indexOf(written.charAt(at));
    int next = written.offsetByCodePoints(at, 1);
    String meant = letter < 0 ? written.substring(at, next) : MEANT.substring(letter, letter + 1);
    bytes.writeBytes(meant.getBytes(StandardCharsets.UTF_8));
    return next;
  }
}
