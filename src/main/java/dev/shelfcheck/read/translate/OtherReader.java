package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.read.DocumentReader;

/**
 * The reader of a kind that is neither Markdown nor BibTeX. It is made where the first file of the
 * kind is read, so that a run without one loads nothing of it.
 *
 * @param kind what its files are written in
 * @param markdown what reads what is written over into Markdown
 */
public record OtherReader(DocumentKind kind, DocumentReader markdown) implements DocumentReader {
  @Override
  public Document read(String path, String text) {
    return reader().read(path, text);
  }

  private DocumentReader reader() {
    return switch (kind) {
      case NOTEBOOK -> new NotebookReader(markdown);
      case CSL_JSON -> new CslReader();
      case RIS -> new TaggedReader();
      case RST -> new RstReader(markdown);
      case ORG -> new OrgReader(markdown);
      case TEX -> new TexReader(markdown);
      case ASCIIDOC -> new AdocReader(markdown);
      default -> throw new IllegalStateException("not of another kind: " + kind);
    };
  }
}
