package dev.shelfcheck.fuzz;

import dev.shelfcheck.read.bibtex.BibtexReader;
import java.nio.charset.StandardCharsets;

/** Any text as BibTeX. */
public final class BibtexFuzz {
  private BibtexFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Bound.holds(data, () -> Spans.within(new BibtexReader().read("a.bib", text)));
  }
}
