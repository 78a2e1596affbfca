package dev.shelfcheck.write;

import java.util.regex.Pattern;

/** A cell's text as a maintainer gave it: Markdown of his own, which stays what it is. */
final class GivenCell {
  /** Longer texts are no cells, but something pasted by mistake; chosen. */
  private static final int LONGEST = 2000;

  /** What is not shown, or turns what is shown round: controls, signs of direction, line ends. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200D]]+");

  /** A bar that would end the cell. */
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\|");

  private GivenCell() {}

  /** One line that ends no cell. */
  static String of(String text) {
    String safe = BAR.matcher(line(text)).replaceAll("$1\\\\|");
    return endsOpen(safe) ? safe + "\\" : safe;
  }

  /** One line of no more than a cell's length. */
  static String line(String text) {
    String line = UNSEEN.matcher(text).replaceAll(" ").strip();
    int end = Math.min(LONGEST, line.length());
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Whether a backslash at the end would take the bar behind it. */
  private static boolean endsOpen(String text) {
    int from = text.length();
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    return (text.length() - from) % 2 == 1;
  }
}
