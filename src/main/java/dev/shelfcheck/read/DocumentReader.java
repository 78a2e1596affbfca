package dev.shelfcheck.read;

import dev.shelfcheck.model.Document;

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
}
