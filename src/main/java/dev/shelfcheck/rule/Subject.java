package dev.shelfcheck.rule;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import java.util.Optional;

/**
 * What a check is about.
 *
 * @param path of the file
 * @param document absent where the file could not be read
 * @param entry absent where no entry is concerned
 * @param span the place to show
 */
public record Subject(String path, Optional<Document> document, Optional<Entry> entry, Span span) {
  public static Subject of(Document document, Span span) {
    return new Subject(document.path(), Optional.of(document), Optional.empty(), span);
  }

  public static Subject of(Document document, Entry entry, Span span) {
    return new Subject(document.path(), Optional.of(document), Optional.of(entry), span);
  }

  /** An entry, shown at its title where it has one. */
  public static Subject of(Document document, Entry entry) {
    Span span = entry.claim().title().map(t -> t.span()).orElse(firstLine(document, entry.span()));
    return of(document, entry, span);
  }

  public static Subject ofFile(String path) {
    return new Subject(path, Optional.empty(), Optional.empty(), Span.at(0));
  }

  private static Span firstLine(Document document, Span span) {
    Span line = document.source().lineSpan(document.source().line(span.start()));
    return new Span(span.start(), Math.max(span.start(), Math.min(line.end(), span.end())));
  }

  public Position start() {
    return document.map(d -> d.position(span.start())).orElse(new Position(1, 1));
  }

  public Position end() {
    return document.map(d -> d.position(span.end())).orElse(new Position(1, 1));
  }
}
