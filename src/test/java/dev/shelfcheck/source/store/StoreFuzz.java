package dev.shelfcheck.source.store;

import dev.shelfcheck.fuzz.Bound;
import dev.shelfcheck.fuzz.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;

/** Any lines as those of a store: kept, joined or dropped. */
public final class StoreFuzz {
  private StoreFuzz() {}

  public static void fuzzerInitialize() {
    Seeds.warmUp("store", StoreFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    TreeMap<String, String> lines = new TreeMap<>();
    LedgerLines form = new LedgerLines(Instant.MAX, new Damage("store"));
    text.lines().forEach(line -> form.join(lines, line));
    lines.forEach(form::memory);
  }
}
