package dev.shelfcheck.cli;

import dev.shelfcheck.source.catalogue.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A bar that is drawn over and over on one line. */
final class ProgressLine implements Progress {
  private static final int WIDTH = 30;

  private final PrintWriter out;

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void at(String step, long done, long total, long records) {
    int filled = total <= 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
    String bar =
        total <= 0
            ? " ".repeat(WIDTH + 2)
            : "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
    out.printf(Locale.ROOT, "\r%s %,d records  %s\u001b[K", bar, records, step);
    if (step.equals(DONE)) {
      out.print("\r\u001b[K");
    }
    out.flush();
  }
}
