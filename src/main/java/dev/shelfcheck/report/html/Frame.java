package dev.shelfcheck.report.html;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rule.Subject;
import java.util.Optional;

/**
 * A line of a list with the place in it.
 *
 * @param link where the line can be seen on the web
 */
public record Frame(
    String path, int line, String before, String marked, String after, Optional<String> link) {
  /** Of a longer line so many characters stand before what is marked. */
  private static final int BEFORE = 60;

  /** Of a line so many characters are shown: three lines or four on a page; chosen. */
  private static final int WIDTH = 400;

  static Frame of(Subject subject, Optional<Forge> forge) {
    int number = subject.start().line();
    String path = Shown.line(subject.path());
    Optional<String> link = forge.flatMap(f -> f.line(subject.path(), number));
    if (subject.document().isEmpty()) {
      return new Frame(path, number, "", "", "", link);
    }
    Document document = subject.document().get();
    Span line = document.source().lineSpan(number);
    int from = Math.min(subject.span().start(), line.end());
    int cut = from - line.start() > WIDTH - BEFORE ? from - BEFORE : line.start();
    int stop = Math.min(line.end(), cut + WIDTH);
    int to = Math.max(from, Math.min(subject.span().end(), stop));
    String before = cut > line.start() ? "…" : "";
    String after = stop < line.end() ? "…" : "";
    return new Frame(
        path,
        number,
        before + Shown.line(document.slice(new Span(cut, from))),
        Shown.line(document.slice(new Span(from, to))),
        Shown.line(document.slice(new Span(to, Math.max(to, stop)))) + after,
        link);
  }
}
