package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text made of another, which knows for each of its characters where that stands in the other. It
 * is written from front to back; the places may lie in any order.
 */
public final class Transcript {
  /** Room for so many characters at first; most values are short. */
  private static final int FIRST = 32;

  private final StringBuilder text = new StringBuilder();

  /** Starts and ends in turn, in one array that is replaced as it fills. */
  private final List<int[]> places = new ArrayList<>(List.of(new int[2 * FIRST]));

  /** Writes a character that stands at a place. */
  public Transcript put(char c, int start, int end) {
    int at = 2 * text.length();
    int[] known = places.get(0);
    if (at == known.length) {
      known = Arrays.copyOf(known, 2 * known.length);
      places.set(0, known);
    }
    known[at] = start;
    known[at + 1] = end;
    text.append(c);
    return this;
  }

  /** Writes a piece of the other text as it stands there. */
  public Transcript copy(String source, int from, int to) {
    for (int i = from; i < to; i++) {
      put(source.charAt(i), i, i + 1);
    }
    return this;
  }

  /** Writes what does not stand in the other text, at a point of it. */
  public Transcript say(String made, int at) {
    for (int i = 0; i < made.length(); i++) {
      put(made.charAt(i), at, at);
    }
    return this;
  }

  /** Writes a piece of another transcript of the same text. */
  public Transcript copy(Transcript other, int from, int to) {
    for (int i = from; i < to; i++) {
      put(other.text.charAt(i), other.start(i), other.end(i));
    }
    return this;
  }

  /** Begins anew. */
  public void clear() {
    text.setLength(0);
  }

  /** How many characters it has. */
  public int length() {
    return text.length();
  }

  /**
   * One of its characters.
   *
   * @throws IndexOutOfBoundsException where it has no such
   */
  public char charAt(int index) {
    return text.charAt(index);
  }

  /** All that was written so far. */
  public String text() {
    return text.toString();
  }

  private int start(int at) {
    return places.get(0)[2 * at];
  }

  private int end(int at) {
    return places.get(0)[2 * at + 1];
  }

  /** Where a span of this text stands in the other: all that it is made of. */
  public Span place(Span here) {
    if (text.length() == 0) {
      return Span.at(0);
    }
    if (here.isEmpty()) {
      return Span.at(here.start() < text.length() ? start(here.start()) : end(text.length() - 1));
    }
    int start = start(here.start());
    int end = start;
    for (int i = here.start(); i < here.end(); i++) {
      start = Math.min(start, start(i));
      end = Math.max(end, end(i));
    }
    return new Span(start, end);
  }
}
