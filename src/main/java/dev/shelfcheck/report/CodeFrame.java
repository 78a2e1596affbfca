package dev.shelfcheck.report;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;

/** A line of a document with the place in it underlined, cut to a terminal's width. */
final class CodeFrame {
  /** Of a line so many characters are shown; chosen. */
  private static final int WIDTH = 100;

  /** Of a longer line so many stand before what is marked. */
  private static final int BEFORE = 20;

  private final Paint paint;

  CodeFrame(Paint paint) {
    this.paint = paint;
  }

  void write(Subject subject, String note, Appendable out) throws IOException {
    if (subject.document().isEmpty()) {
      return;
    }
    Document document = subject.document().get();
    Position start = subject.start();
    Span line = document.source().lineSpan(start.line());
    int from = Math.min(subject.span().start(), line.end());
    int to = Math.max(from, Math.min(subject.span().end(), line.end()));
    int cut = from - line.start() > WIDTH - BEFORE ? from - BEFORE : line.start();
    int stop = Math.min(line.end(), cut + WIDTH);
    String head = cut > line.start() ? "…" : "";
    String before = head + Shown.line(document.slice(new Span(cut, from)));
    String marked = Shown.line(document.slice(new Span(from, Math.min(to, stop))));
    String after = Shown.line(document.slice(new Span(Math.min(to, stop), stop)));
    String tail = stop < line.end() ? "…" : "";
    out.append(paint.faint(String.format("  %6d │ ", start.line())))
        .append(before)
        .append(paint.strong(marked))
        .append(after)
        .append(tail)
        .append('\n');
    out.append(paint.faint("         │ "))
        .append(" ".repeat(TerminalWidth.of(before)))
        .append(paint.error("^".repeat(Math.max(1, TerminalWidth.of(marked)))))
        .append(note.isEmpty() ? "" : " " + Shown.line(note))
        .append('\n');
  }
}
