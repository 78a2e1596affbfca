package dev.shelfcheck.rules.edit;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Optional;

/**
 * The lines that an entry has for itself.
 *
 * @param span whole lines with their ends
 * @param lead what stands before the entry on its first line: indent, marker, cell border
 */
record OwnLines(Span span, String lead) {
  /** Absent where something else stands on them, or where the file ends without a line's end. */
  static Optional<OwnLines> of(Document document, Entry entry) {
    SourceText source = document.source();
    Span span = entry.span();
    Span head = source.lineSpan(source.line(span.start()));
    Span last = source.lineSpan(source.line(Math.max(span.start(), span.end() - 1)));
    String before = source.slice(new Span(head.start(), span.start()));
    String after = span.end() < last.end() ? source.slice(new Span(span.end(), last.end())) : "";
    boolean alone = before.matches("[\\s>|*+\\d.)-]*") && after.matches("[\\s|]*");
    int next = source.line(last.end()) + 1;
    return alone && next <= source.lineCount()
        ? Optional.of(new OwnLines(new Span(head.start(), source.lineSpan(next).start()), before))
        : Optional.empty();
  }
}
