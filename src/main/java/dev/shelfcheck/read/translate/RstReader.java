package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.tree.Transcript;

/**
 * Reads <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html">
 * reStructuredText</a>: its blocks are written over into those of Markdown first, then the markup
 * within them.
 *
 * @param markdown what reads that
 */
public record RstReader(DocumentReader markdown) implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    RstBlocks blocks = new RstBlocks(text);
    Transcript written = RstInline.written(blocks.written(), blocks.names());
    Document read = markdown.read(path, written.text());
    return Rendition.of(
        read, DocumentKind.RST, text, written, Rendition.unread(read, written, blocks.defects()));
  }
}
