package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.tree.Transcript;
import java.util.List;

/**
 * Reads the bibliographies that stand in LaTeX itself, item by item ({@code \bibitem}).
 *
 * @param markdown what reads what they are written over into
 */
public record TexReader(DocumentReader markdown) implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    Transcript written = new TexItems(text).written();
    Document read = markdown.read(path, written.text());
    return Rendition.of(
        read, DocumentKind.TEX, text, written, Rendition.unread(read, written, List.of()));
  }
}
