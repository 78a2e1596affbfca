package dev.shelfcheck.model;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, unchanged, with its line starts. Lines end at LF, CRLF or a lone CR; a
 * leading byte order mark is part of the text.
 */
public final class SourceText {
  /** Room for the lines of a short text; it doubles. */
  private static final int LINES = 16;

  private final String text;

  /** Found where somebody asks for a line: of most texts that did not change nobody does. */
  private final AtomicReference<int @Nullable []> lineStarts = new AtomicReference<>();

  /** A text, its lines told by any of the three ends. */
  public SourceText(String text) {
    this.text = text;
  }

  private int[] lineStarts() {
    int[] known = lineStarts.get();
    if (known == null) {
      known = starts(text);
      lineStarts.set(known);
    }
    return known;
  }

  private static int[] starts(String text) {
    int[] starts = new int[LINES];
    int count = 1;
    int feed = text.indexOf('\n');
    int back = text.indexOf('\r');
    while (feed >= 0 || back >= 0) {
      boolean atFeed = back < 0 || (feed >= 0 && feed <= back + 1);
      int end = atFeed ? feed : back;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      feed = feed > end || feed < 0 ? feed : text.indexOf('\n', end + 1);
      back = back > end || back < 0 ? back : text.indexOf('\r', end + 1);
    }
    return Arrays.copyOf(starts, count);
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** Its UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** How many lines it has; one where it is empty. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The line and the column of an offset. */
  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, offset - lineStarts()[line - 1] + 1);
  }

  /** The span of a line (from 1), without its line end. */
  public Span lineSpan(int line) {
    int start = lineStarts()[line - 1];
    int end = line < lineStarts().length ? lineStarts()[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** A line without its end, counted from one. */
  public String lineText(int line) {
    return slice(lineSpan(line));
  }

  /**
   * The text of a span.
   *
   * @throws IndexOutOfBoundsException where it reaches beyond the text
   */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SourceText[" + lineStarts().length + " lines]";
  }
}
