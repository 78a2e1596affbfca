package dev.shelfcheck.fuzz;

import dev.shelfcheck.cli.FixFuzz;
import java.nio.charset.StandardCharsets;

/** Any few lines, over and over to the size that every list is held to, under all rules. */
public final class StretchFuzz {
  /** A little less than the size that is held to a time, for what numbers add. */
  private static final int SIZE = 96_000;

  /** A number is put where the sign stands, so that each is another. */
  private static final String NUMBER = "%";

  private StretchFuzz() {}

  /** Long texts alone are what makes the machine's code of the readers quick. */
  public static void fuzzerInitialize() {
    FixFuzz.fuzzerInitialize();
    Seeds.warmUp("stretch", StretchFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    byte[] text = stretched(data);
    Bound.holds(text, () -> FixFuzz.read(text));
  }

  private static void read(byte[] data) {
    FixFuzz.read(stretched(data));
  }

  /** As many times as there is room for. */
  private static byte[] stretched(byte[] data) {
    String piece = new String(data, StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    int bytes = 0;
    for (int i = 10_000; !piece.isEmpty(); i++) {
      String next = piece.replace(NUMBER, String.valueOf(i));
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > SIZE) {
        break;
      }
      text.append(next);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
