package dev.shelfcheck.fuzz;

import dev.shelfcheck.read.bibtex.BibtexReader;
import java.nio.charset.StandardCharsets;

/** Any text as BibTeX. */
public final class BibtexFuzz {
  private BibtexFuzz() {}

  public static void fuzzerInitialize() {
    Seeds.warmUp("bibtex", BibtexFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Spans.within(new BibtexReader().read("a.bib", text));
  }
}
