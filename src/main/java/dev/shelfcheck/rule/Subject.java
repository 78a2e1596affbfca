package dev.shelfcheck.rule;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Span;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check is about. A value; of a run over many files there are hundreds of thousands at once,
 * so it holds no {@code Optional}s, as a record would.
 */
public final class Subject {
  private final String path;
  private final @Nullable Document document;
  private final @Nullable Entry entry;

  /** The entry's place among the document's; less than 0 where none is concerned. */
  private final int index;

  private final Span span;

  private Subject(String path, @Nullable Document document, @Nullable Entry entry, Span span) {
    this(path, document, entry, entry == null ? -1 : entry.index(), span);
  }

  private Subject(
      String path, @Nullable Document document, @Nullable Entry entry, int index, Span span) {
    this.path = path;
    this.document = document;
    this.entry = entry;
    this.index = index;
    this.span = span;
  }

  /** A place in a list. */
  public static Subject of(Document document, Span span) {
    return new Subject(document.path(), document, null, span);
  }

  /** A place at an entry. */
  public static Subject of(Document document, Entry entry, Span span) {
    return new Subject(document.path(), document, entry, span);
  }

  /** A place at an entry, or where no entry is concerned. */
  public static Subject of(Document document, Optional<Entry> entry, Span span) {
    return new Subject(document.path(), document, entry.orElse(null), span);
  }

  /**
   * A place at an entry that is read where somebody wants to know of it.
   *
   * @param index the entry's place among the document's
   */
  public static Subject of(Document document, int index, Span span) {
    return new Subject(document.path(), document, null, index, span);
  }

  /** An entry, shown at its title where it has one. */
  public static Subject of(Document document, Entry entry) {
    Span span =
        entry.claim().title().map(t -> t.span()).orElseGet(() -> firstLine(document, entry.span()));
    return of(document, entry, span);
  }

  /** A file that could not be read. */
  public static Subject ofFile(String path) {
    return new Subject(path, null, null, Span.at(0));
  }

  /** The same, shown elsewhere in its file. */
  public Subject at(Span elsewhere) {
    return new Subject(path, document, entry, index, elsewhere);
  }

  private static Span firstLine(Document document, Span span) {
    Span line = document.source().lineSpan(document.source().line(span.start()));
    return new Span(span.start(), Math.max(span.start(), Math.min(line.end(), span.end())));
  }

  /** The path of the file. */
  public String path() {
    return path;
  }

  /** Absent where the file could not be read. */
  public Optional<Document> document() {
    return Optional.ofNullable(document);
  }

  /** Absent where no entry is concerned. */
  public Optional<Entry> entry() {
    return entry == null && index >= 0 && document != null
        ? Optional.of(document.entries().get(index))
        : Optional.ofNullable(entry);
  }

  /** The entry's place among the document's; less than 0 where none is concerned. */
  public int index() {
    return index;
  }

  /** The place to show. */
  public Span span() {
    return span;
  }

  /** Where the place begins. */
  public Position start() {
    return document().map(d -> d.position(span.start())).orElse(new Position(1, 1));
  }

  /** Where the place ends. */
  public Position end() {
    return document().map(d -> d.position(span.end())).orElse(new Position(1, 1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject s
        && path.equals(s.path)
        && span.equals(s.span)
        && index == s.index
        && Objects.equals(document, s.document)
        && entry().equals(s.entry());
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, span, index);
  }

  @Override
  public String toString() {
    return path + ":" + span;
  }
}
