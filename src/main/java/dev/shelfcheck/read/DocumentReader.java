package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import java.nio.ByteBuffer;

/** Reads one file's text. It never throws for the text's sake: what it cannot read is a defect. */
@FunctionalInterface
public interface DocumentReader {
  /**
   * Reads a document.
   *
   * @param path as shown to people, with forward slashes
   * @param text the file's characters, unchanged
   */
  Document read(String path, String text);

  /**
   * Reads a document whose bytes are at hand.
   *
   * @param utf8 the text in UTF-8, which it is not taken from
   */
  default Document read(String path, String text, ByteBuffer utf8) {
    return read(path, text);
  }

  /**
   * A reader of another kind of file that keeps what was read where this one does.
   *
   * @param other reads the kind, by a file's path and text alone
   */
  default DocumentReader beside(DocumentKind kind, DocumentReader other) {
    return other;
  }
}
