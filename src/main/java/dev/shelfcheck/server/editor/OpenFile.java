package dev.shelfcheck.server.editor;

import dev.shelfcheck.model.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A file as an editor shows it.
 *
 * @param uri as the editor names it
 * @param version the editor's number of this text
 */
record OpenFile(String uri, Path file, int version, String text) {
  /** The same file after some edits, each made on what the one before left. */
  OpenFile edited(
      int newVersion, List<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) {
    String now = text;
    for (TextDocumentContentChangeEvent change : changes) {
      now = change.getRange() == null ? change.getText() : replaced(now, change, encoding);
    }
    return new OpenFile(uri, file, newVersion, now);
  }

  private static String replaced(
      String text, TextDocumentContentChangeEvent change, PositionEncoding encoding) {
    TextPlaces places = new TextPlaces(new SourceText(text), encoding);
    int from = places.offset(change.getRange().getStart());
    int to = Math.max(from, places.offset(change.getRange().getEnd()));
    return text.substring(0, from) + change.getText() + text.substring(to);
  }
}
