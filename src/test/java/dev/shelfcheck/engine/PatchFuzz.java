package dev.shelfcheck.engine;

import dev.shelfcheck.fuzz.Bound;
import dev.shelfcheck.fuzz.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text as a patch: read, or refused in words. */
public final class PatchFuzz {
  private PatchFuzz() {}

  public static void fuzzerInitialize() {
    Seeds.warmUp("patch", PatchFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) {
    try {
      ChangedLines.of(new String(data, StandardCharsets.UTF_8), List.of(), path -> path);
    } catch (PatchException refused) {
      // with its line
    }
  }
}
