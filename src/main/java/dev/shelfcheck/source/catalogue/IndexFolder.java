package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The folder of an index, opened without a word: what Lucene logs of the Java it runs on (which
 * vectors it can use, how it maps files) would stand among a run's own lines.
 */
final class IndexFolder {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private IndexFolder() {}

  /**
   * Opens the folder.
   *
   * @throws IOException where it cannot be made or read
   */
  static Directory open(Path folder) throws IOException {
    return FSDirectory.open(folder);
  }
}
