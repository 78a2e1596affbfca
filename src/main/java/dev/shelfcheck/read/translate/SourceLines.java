package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text, each with the place of what it says: no blanks around it, no mark first. */
final class SourceLines {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(?:\\r\\n|\\n|\\r|$)");

  /**
   * A line.
   *
   * @param indent how many signs stand before what it says; -1 where it says nothing
   */
  record Line(int start, int end, int indent) {
    boolean isBlank() {
      return indent < 0;
    }
  }

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  SourceLines(String text) {
    this.text = text;
    Matcher m = LINE.matcher(text);
    for (int at = 0; at < text.length() && m.find(at); at = Math.max(m.end(), at + 1)) {
      lines.add(line(m.start(1), m.end(1)));
    }
  }

  private Line line(int from, int to) {
    int start = from == 0 && text.startsWith("\uFEFF") ? 1 : from;
    Span said = trimmed(text, start, to);
    return new Line(said.start(), said.end(), said.isEmpty() ? -1 : said.start() - start);
  }

  /** The part of a text without blanks at its ends; where it is all blank, nothing at its end. */
  static Span trimmed(String text, int from, int to) {
    int start = Math.min(from, to);
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  int count() {
    return lines.size();
  }

  Line at(int index) {
    return lines.get(index);
  }

  /** What a line says. */
  String said(int index) {
    return text.substring(lines.get(index).start(), lines.get(index).end());
  }

  boolean isBlank(int index) {
    return lines.get(index).isBlank();
  }
}
