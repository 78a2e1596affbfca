package dev.shelfcheck.read.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.parser.Parser;

/** Lays text down as plain text with its marks, and knows where in the source it came from. */
final class Pen {
  private final String text;
  private final Batch batch;
  private final PlainText plain;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * A pen over a batch.
   *
   * @param text the source
   * @param length about how much will be laid down
   */
  Pen(String text, Batch batch, int length) {
    this.text = text;
    this.batch = batch;
    this.plain = new PlainText(length);
  }

  PlainText plain() {
    return plain;
  }

  List<Mark> marks() {
    return marks;
  }

  /** How much is laid down. */
  int at() {
    return plain.length();
  }

  void breakLine(Node node) {
    Span place = span(node.getChars());
    plain.breakLine(place.start(), place.end());
  }

  /** Where the text is code. */
  BitSet code() {
    BitSet code = new BitSet();
    marks.stream().filter(m -> m.style() == Style.CODE).forEach(m -> code.set(m.from(), m.to()));
    return code;
  }

  /** Marks what was laid down since, if anything was. */
  void mark(Style style, int from) {
    if (plain.length() > from) {
      marks.add(new Mark(style, from, plain.length()));
    }
  }

  /** Marks what was laid down since, even nothing. */
  void markEven(Style style, int from) {
    marks.add(new Mark(style, from, plain.length()));
  }

  void entity(Node node) {
    String decoded = Parser.unescapeEntities(node.getChars().toString(), false);
    for (int i = 0; i < decoded.length(); i++) {
      plain.append(
          decoded.charAt(i), origin(node.getStartOffset()), origin(node.getEndOffset() - 1) + 1);
    }
  }

  /** Lays down source text; a backslash before punctuation is an escape where they count. */
  void raw(BasedSequence chars, boolean escapes) {
    int base = chars.getStartOffset();
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      boolean escape =
          escapes && c == '\\' && i + 1 < chars.length() && Target.isEscapable(chars.charAt(i + 1));
      int at = origin(base + i);
      if (escape) {
        i++;
        plain.append(chars.charAt(i), at, at + 2);
      } else {
        plain.append(c == '\n' ? ' ' : c, at, at + 1);
      }
    }
  }

  Span span(BasedSequence chars) {
    return span(chars.getStartOffset(), chars.getEndOffset());
  }

  /** The place in the source of a range of the batch. */
  Span span(int from, int to) {
    int start = origin(from);
    return to <= from ? Span.at(start) : new Span(start, Math.max(start, origin(to - 1) + 1));
  }

  String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  private int origin(int at) {
    return batch.origin(at);
  }
}
