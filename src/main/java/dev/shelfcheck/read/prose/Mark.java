package dev.shelfcheck.read.prose;

/** A stretch of a prose's text in one style, as a half-open range of its characters. */
public record Mark(Style style, int from, int to) {
  /** What of it lies in a text of that length: a line break takes the blanks before it away. */
  Mark within(int length) {
    return to <= length ? this : new Mark(style, Math.min(from, length), length);
  }
}
