package dev.shelfcheck.report.html;

import dev.shelfcheck.report.Shown;

/** Text of strangers as a cell of a table takes it: one line, and no more than fits. */
final class ShortLine {
  /** As many characters as most titles and paths stay below. */
  private static final int MOST = 200;

  private ShortLine() {}

  static String of(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= MOST;
    return fits ? Shown.line(text) : Shown.line(start(text)) + "…";
  }

  private static String start(String text) {
    return text.substring(0, text.offsetByCodePoints(0, MOST));
  }
}
