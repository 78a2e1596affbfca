package dev.shelfcheck.fuzz;

import dev.shelfcheck.read.MarkdownReader;
import java.nio.charset.StandardCharsets;

/** Any text as Markdown. */
public final class MarkdownFuzz {
  private MarkdownFuzz() {}

  /** Loads the reader before the first input's time runs. */
  public static void fuzzerInitialize() {
    new MarkdownReader().read("a.md", Seeds.LIST);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Bound.holds(data, () -> Spans.within(new MarkdownReader().read("a.md", text)));
  }
}
