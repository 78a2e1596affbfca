package dev.shelfcheck.model;

/**
 * A half-open range of a document's text, in UTF-16 code units from its first character.
 *
 * @param start the first unit inside
 * @param end the first unit after
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty span at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Its UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether another lies within it, both ends included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both have a unit in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same so many units later. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }
}
