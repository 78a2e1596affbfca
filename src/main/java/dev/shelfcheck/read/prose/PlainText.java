package dev.shelfcheck.read.prose;

import java.util.Arrays;

/** Characters as they are appended, each with the range of the source that it stands for. */
final class PlainText {
  /**
   * More blanks, dots or dashes in a row say no more, and cost whoever looks for patterns in them
   * the square of their number: the last one stands for all that follow.
   */
  private static final int LONGEST_RUN = 24;

  private final StringBuilder text = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  /**
   * No characters yet.
   *
   * @param most how many it will ever hold: no markup stands for more characters than it has
   */
  PlainText(int most) {
    this.starts = new int[most];
    this.ends = new int[most];
  }

  int length() {
    return text.length();
  }

  char last() {
    return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
  }

  void append(char c, int start, int end) {
    int at = text.length();
    if (at >= starts.length) {
      return;
    }
    if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && runs(c)) {
      ends[at - 1] = Math.max(end, ends[at - 1]);
      return;
    }
    starts[at] = start;
    ends[at] = end;
    text.append(c);
  }

  /** Whether the last characters are all the same, as many as a run may have. */
  private boolean runs(char c) {
    int from = text.length() - LONGEST_RUN;
    for (int i = from; i >= 0 && i < text.length(); i++) {
      if (text.charAt(i) != c) {
        return false;
      }
    }
    return from >= 0;
  }

  /** Begins a new line; several breaks in a row are one. */
  void breakLine(int start, int end) {
    while (!text.isEmpty() && (last() == ' ' || last() == '\t')) {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && last() != '\n') {
      append('\n', start, end);
    }
  }

  String text() {
    return text.toString();
  }

  int[] starts() {
    return Arrays.copyOf(starts, text.length());
  }

  int[] ends() {
    return Arrays.copyOf(ends, text.length());
  }
}
