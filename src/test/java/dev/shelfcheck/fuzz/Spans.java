package dev.shelfcheck.fuzz;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;

/** Every place that a document names lies in its text. */
final class Spans {
  private final Document document;

  private Spans(Document document) {
    this.document = document;
  }

  static void within(Document document) {
    Spans spans = new Spans(document);
    document.entries().forEach(spans::entry);
    document.looseLinks().forEach(l -> spans.within(l.span()));
    document.defects().forEach(d -> spans.within(d.span()));
    document.headings().forEach(h -> spans.within(h.span()));
    document.sections().forEach(s -> spans.within(s.span()));
    document.directives().forEach(d -> spans.within(d.span()));
  }

  private void entry(Entry entry) {
    within(entry.span());
    entry
        .links()
        .forEach(
            l -> {
              within(l.span());
              within(l.targetSpan());
            });
    entry.claim().title().ifPresent(t -> within(t.span()));
    entry.claim().venue().ifPresent(v -> within(v.span()));
    entry.claim().year().ifPresent(y -> within(y.span()));
    entry.claim().authors().ifPresent(a -> a.names().forEach(n -> within(n.span())));
    entry.fields().forEach(f -> within(f.span()));
    entry.textIdentifiers().forEach(m -> within(m.span()));
  }

  private void within(Span span) {
    if (span.start() < 0 || span.end() > document.source().length()) {
      throw new AssertionError(span + " lies outside the text");
    }
  }
}
