package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.BoundedFile;
import java.io.IOException;
import java.nio.file.Path;

/** A catalogue that was built, read like a dump, from its first record to its last. */
final class IndexDump implements Dump {
  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 512;

  private final Path folder;
  private final Manifest manifest;

  IndexDump(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    Path generation = BoundedFile.folder(BoundedFile.folder(folder).resolve(manifest.generation()));
    String name = String.valueOf(folder.getFileName());
    try (LuceneHoldings holdings = LuceneHoldings.open(generation, manifest.folding())) {
      RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
      long[] done = {0};
      holdings.each(
          record -> {
            recordBatcher.add(java.util.Optional.of(record));
            delivery.at(name, ++done[0], manifest.records());
          });
      recordBatcher.end();
    } catch (RuntimeException e) { // a file cut short
      throw new IOException(folder + ": damaged (" + e.getMessage() + "): build it anew", e);
    }
  }
}
