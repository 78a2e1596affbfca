package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import java.util.HashMap;
import java.util.Map;

/**
 * A library as its files change: only what changed is read, and the same text only once, so that a
 * document that did not change is the very same one.
 */
public final class Revision {
  private final Library first;
  private final Map<DocumentKind, DocumentReader> readers;
  private final Map<EditedText, Document> read = new HashMap<>();

  private record EditedText(String path, String text) {}

  Revision(Library first, Map<DocumentKind, DocumentReader> readers) {
    this.first = first;
    this.readers = Map.copyOf(readers);
  }

  /**
   * The library as it was at first, but for some texts.
   *
   * @param texts by the documents' paths
   */
  public Library with(Map<String, String> texts) {
    return new Library(
        first.lists().stream()
            .map(
                l ->
                    new ReadingList(
                        l.name(), l.documents().stream().map(d -> with(d, texts)).toList()))
            .toList(),
        first.unreadable(),
        first.focus(),
        first.passedOver());
  }

  private Document with(Document document, Map<String, String> texts) {
    String text = texts.getOrDefault(document.path(), document.source().text());
    DocumentReader reader = readers.get(document.kind());
    return reader == null || text.equals(document.source().text())
        ? document
        : read.computeIfAbsent(
            new EditedText(document.path(), text), d -> reader.read(d.path(), d.text()));
  }
}
