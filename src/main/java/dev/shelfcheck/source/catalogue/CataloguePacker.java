package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.source.pocket.PocketRecord;
import dev.shelfcheck.source.pocket.ShelfPart;
import dev.shelfcheck.source.pocket.ShelfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Packs a pocket catalogue, from dumps or from a catalogue that was built: all of it or nothing.
 */
public final class CataloguePacker {
  private final Path file;
  private final BuildProgress buildProgress;

  /**
   * @param file what is packed; its folder is made where it is not there
   */
  public CataloguePacker(Path file, BuildProgress buildProgress) {
    this.file = file;
    this.buildProgress = buildProgress;
  }

  /** What fills a file with records. */
  private interface RecordFeed {
    List<Manifest.ManifestPart> into(IndexingPool indexingPool) throws IOException;
  }

  /**
   * Packs all records of some dumps.
   *
   * @throws IOException where a dump cannot be read whole; then the file is as it was
   */
  public CatalogueInfo pack(List<DumpFile> dumps) throws IOException {
    return pack(
        indexingPool -> {
          List<Manifest.ManifestPart> parts = new ArrayList<>();
          for (DumpFile dump : dumps) {
            parts.add(indexingPool.take(dump));
          }
          return parts;
        });
  }

  /**
   * Packs all records of a catalogue that was built.
   *
   * @param catalogue its folder
   * @throws IOException where there is none, or it is damaged; then the file is as it was
   */
  public CatalogueInfo pack(Path catalogue) throws IOException {
    Manifest manifest = Manifest.read(catalogue);
    return pack(
        indexingPool -> {
          indexingPool.take(new IndexDump(catalogue, manifest));
          return manifest.parts();
        });
  }

  private CatalogueInfo pack(RecordFeed filling) throws IOException {
    try (Scratch scratch = Scratch.beside(file);
        ShelfWriter writer = new ShelfWriter(scratch.folder(), ShelfWriter.MEMORY)) {
      IndexingPool indexingPool = new IndexingPool(record -> take(record, writer), buildProgress);
      List<Manifest.ManifestPart> parts = filling.into(indexingPool);
      if (writer.taken() == 0) {
        throw new IOException(file + ": the dumps hold no record");
      }
      buildProgress.at("packing", 0, 0, indexingPool.records());
      Path draft = scratch.folder().resolve("draft");
      writer.write(draft, asOf(parts), parts.stream().map(CataloguePacker::part).toList());
      WholeFile.replace(file, draft);
    }
    CatalogueInfo packed = CatalogueInfo.of(file);
    buildProgress.at(BuildProgress.DONE, 0, 0, packed.records());
    return packed;
  }

  private static boolean take(CatalogueRecord record, ShelfWriter writer) throws IOException {
    PocketRecord packed = PocketHoldings.packed(record);
    return writer.add(packed);
  }

  private static LocalDate asOf(List<Manifest.ManifestPart> parts) {
    return parts.stream()
        .map(p -> LocalDate.parse(p.day()))
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private static ShelfPart part(Manifest.ManifestPart part) {
    return new ShelfPart(part.label(), part.file(), part.day(), part.records(), part.skipped());
  }
}
