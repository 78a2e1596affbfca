package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Span;
import java.util.List;

/** A quotation that goes on over the end of its line. */
final class Quotation {
  private static final char OPENS = '“';
  private static final char CLOSES = '”';
  private static final char STRAIGHT = '"';

  /** A quoted title, a subtitle with it, takes no more lines. */
  private static final int MOST_LINES = 4;

  private Quotation() {}

  /** Whether a quotation opened in a line or the few before it is closed in one of the next few. */
  static boolean isOpenAt(String text, List<Span> lines, int at) {
    boolean open = false;
    for (int i = Math.max(0, at - MOST_LINES); i <= at; i++) {
      open = open(text, lines.get(i), open);
    }
    for (int i = at + 1; open && i < lines.size() && i <= at + MOST_LINES; i++) {
      if (closes(text, lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation is open behind a line, by the one that was open before it. */
  private static boolean open(String text, Span line, boolean before) {
    boolean open = before;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      boolean begins = i == line.start() || " ([*_>".indexOf(text.charAt(i - 1)) >= 0;
      if (c == CLOSES || (c == STRAIGHT && !begins)) {
        open = false;
      } else if (c == OPENS || c == STRAIGHT) {
        open = true;
      }
    }
    return open;
  }

  /** Whether the first quotation mark of a line closes one. */
  private static boolean closes(String text, Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == CLOSES || c == STRAIGHT) {
        return c == CLOSES || (i > line.start() && text.charAt(i - 1) > ' ');
      }
      if (c == OPENS) {
        return false;
      }
    }
    return false;
  }
}
