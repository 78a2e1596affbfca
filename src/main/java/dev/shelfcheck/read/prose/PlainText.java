package dev.shelfcheck.read.prose;

import java.util.Arrays;

/** Characters as they are appended, each with the range of the source that it stands for. */
final class PlainText {
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
    starts[at] = start;
    ends[at] = end;
    text.append(c);
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
