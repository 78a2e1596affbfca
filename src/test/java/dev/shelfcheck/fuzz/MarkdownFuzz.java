package dev.shelfcheck.fuzz;

import dev.shelfcheck.read.MarkdownReader;
import java.nio.charset.StandardCharsets;

/** Any text as Markdown. */
public final class MarkdownFuzz {
  private MarkdownFuzz() {}

  public static void fuzzerInitialize() {
    Seeds.warmUp("markdown", MarkdownFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Spans.within(new MarkdownReader().read("a.md", text));
  }
}
