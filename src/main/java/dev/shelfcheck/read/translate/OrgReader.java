package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.tree.Transcript;

/**
 * Reads <a href="https://orgmode.org/worg/org-syntax.html">Org</a>, written over into Markdown.
 *
 * @param markdown what reads that
 */
public record OrgReader(DocumentReader markdown) implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    OrgBlocks blocks = new OrgBlocks(text);
    Transcript written = blocks.written();
    Document read = markdown.read(path, written.text());
    return Rendition.of(
        read, DocumentKind.ORG, text, written, Rendition.unread(read, written, blocks.defects()));
  }
}
