package dev.shelfcheck.cli;

import dev.shelfcheck.source.store.CacheFolder;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command keeps what it learns. */
final class Recollection {
  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description =
          "Keeps what is learned in this file, sorted, for version control. Default: the cache"
              + " folder.")
  private @Nullable Path file;

  EvidenceStore open(Terminal terminal) throws IOException {
    Path cache =
        CacheFolder.of(terminal.environment(), Path.of(System.getProperty("user.home", "")));
    Shelf shelf = file == null ? Shelf.inCache(cache) : Shelf.inFile(file, cache);
    return EvidenceStore.open(shelf, terminal.clock(), Lifetimes.DEFAULT);
  }
}
