package dev.shelfcheck.engine;

import dev.shelfcheck.fuzz.Bound;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text as a patch: read, or refused in words. */
public final class PatchFuzz {
  private PatchFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String patch = new String(data, StandardCharsets.UTF_8);
    Bound.holds(
        data,
        () -> {
          try {
            ChangedLines.of(patch, List.of(), path -> path);
          } catch (PatchException refused) {
            // with its line
          }
        });
  }
}
