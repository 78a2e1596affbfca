package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes Markdown's blocks. Lines that follow one another are one block, whose markup is written
 * over as a whole, since it may go on from line to line.
 */
@ThreadConfined
final class MarkdownPen {
  /** Markdown has no deeper headings. */
  private static final int DEEPEST = 6;

  private final String text;
  private final UnaryOperator<Transcript> inline;
  private final Transcript out = new Transcript();
  private final Transcript open = new Transcript();

  /** The column of the block that was begun; none was where it is negative. */
  private int column = -1;

  /**
   * A pen.
   *
   * @param inline writes over what stands within a block
   */
  MarkdownPen(String text, UnaryOperator<Transcript> inline) {
    this.text = text;
    this.inline = inline;
  }

  /** All that was written. */
  Transcript written() {
    flush();
    return out;
  }

  void heading(int level, int from, int to) {
    say("\n" + "#".repeat(Math.min(DEEPEST, level)) + " ", from);
    column = 0;
    line(from, to);
    say("\n", to);
  }

  /** A title that opens no section. */
  void label(int from, int to) {
    Transcript said = inline.apply(new Transcript().copy(text, from, to));
    say("\n**", from);
    out.copy(said, 0, said.length()).say("**\n\n", to);
  }

  /**
   * Begins an item.
   *
   * @param left the column of its marker
   * @return the column of what it says
   */
  int item(int left, String marker, int at) {
    say(" ".repeat(left) + marker + " ", at);
    column = left + marker.length() + 1;
    return column;
  }

  /** Begins a paragraph at a column, where none goes on there. */
  void paragraph(int left, int at) {
    if (column != left) {
      say((column < 0 ? "" : "\n") + " ".repeat(left), at);
      column = left;
    }
  }

  /** A line, or a piece of one, of the block that was begun. */
  void line(int from, int to) {
    if (open.length() > 0) {
      open.say("\n", from);
    }
    open.copy(text, from, to);
  }

  /** What is made of a line. */
  void line(Transcript made, int at) {
    if (open.length() > 0) {
      open.say("\n", at);
    }
    open.copy(made, 0, made.length());
  }

  void blank(int at) {
    say("\n", at);
  }

  /** A comment, if it is addressed to shelfcheck. */
  void comment(int from, int to) {
    if (text.startsWith("shelfcheck-", from)) {
      flush();
      out.say("<!-- ", from).copy(text, from, to).say(" -->\n", to);
    }
  }

  /**
   * A table.
   *
   * @param rows of cells, each what stands in it
   * @param headed whether the first row says what the columns are
   */
  void table(List<List<Transcript>> rows, boolean headed) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    int at = rows.get(0).isEmpty() ? 0 : rows.get(0).get(0).place(Span.at(0)).start();
    say("\n", at);
    if (!headed) {
      out.say("|" + "  |".repeat(columns) + "\n", at);
      rule(columns, at);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), columns);
      if (i == 0 && headed) {
        rule(columns, at);
      }
    }
    out.say("\n", out.place(new Span(out.length() - 1, out.length())).end());
  }

  private void rule(int columns, int at) {
    out.say("|" + " --- |".repeat(columns) + "\n", at);
  }

  private void row(List<Transcript> cells, int columns) {
    int at = 0;
    for (Transcript cell : cells) {
      Transcript said = inline.apply(cell);
      at = said.length() == 0 ? at : said.place(Span.at(0)).start();
      out.say("| ", at);
      for (int i = 0; i < said.length(); i++) {
        char c = said.charAt(i);
        Span place = said.place(new Span(i, i + 1));
        if (c == '|') {
          out.say("\\", place.start());
        }
        out.put(c == '\n' ? ' ' : c, place.start(), place.end());
      }
      at = said.length() == 0 ? at : said.place(new Span(0, said.length())).end();
      out.say(" ", at);
    }
    out.say("|" + "  |".repeat(Math.max(0, columns - cells.size())) + "\n", at);
  }

  private void say(String made, int at) {
    flush();
    out.say(made, at);
  }

  private void flush() {
    int left = column;
    column = -1;
    if (left < 0) {
      return;
    }
    Transcript said = inline.apply(open);
    for (int i = 0; i < said.length(); i++) {
      out.copy(said, i, i + 1);
      if (said.charAt(i) == '\n') {
        out.say(" ".repeat(left), said.place(new Span(i, i + 1)).end());
      }
    }
    int end = open.length() == 0 ? 0 : open.place(new Span(0, open.length())).end();
    out.say("\n", end);
    open.clear();
  }
}
