package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Builds a catalogue from dumps: all of it or nothing. */
public final class CatalogueBuilder {
  /** What the index gathers before it writes; chosen. */
  private static final int BUFFER_MIB = 96;

  private final Path folder;
  private final BuildProgress buildProgress;
  private final boolean force;

  /**
   * @param folder the catalogue's; made where it is not there
   * @param force whether a build that holds less than the present catalogue may take its place
   */
  public CatalogueBuilder(Path folder, boolean force, BuildProgress buildProgress) {
    this.folder = folder;
    this.force = force;
    this.buildProgress = buildProgress;
  }

  /**
   * Reads all dumps and puts the new catalogue in the place of the present one.
   *
   * @throws IOException where a dump cannot be read whole, or the build holds over 5 % less than
   *     the present catalogue; that one stays in force
   */
  public CatalogueInfo build(List<DumpFile> dumps) throws IOException {
    try (CatalogueFolder target = CatalogueFolder.open(folder)) {
      Manifest manifest = index(target, dumps);
      Optional<Manifest> before = target.present();
      List<String> losses = before.map(manifest::losses).orElse(List.of());
      if (!losses.isEmpty() && !force) {
        throw new IOException(
            folder
                + ": the new build holds over 5 % less and was not put in force: "
                + losses.get(0));
      }
      if (manifest.records() == 0) {
        throw new IOException(folder + ": the dumps hold no record");
      }
      target.enact(manifest);
    }
    CatalogueInfo built = CatalogueInfo.of(folder);
    buildProgress.at(BuildProgress.DONE, 0, 0, built.records());
    return built;
  }

  private Manifest index(CatalogueFolder target, List<DumpFile> dumps) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    List<Manifest.ManifestPart> parts = new ArrayList<>();
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MIB);
    try (Directory directory = IndexFolder.open(target.generation());
        IndexWriter writer = new IndexWriter(directory, config)) {
      IndexingPool indexingPool =
          new IndexingPool(
              record -> writer.addDocument(RecordDocument.of(record, vocabulary)) >= 0,
              buildProgress);
      for (DumpFile dump : dumps) {
        parts.add(indexingPool.take(dump));
      }
      buildProgress.at("merging", 0, 0, indexingPool.records());
      writer.forceMerge(1);
      writer.commit();
    }
    vocabulary.write(target.generation());
    String asOf =
        parts.stream().map(Manifest.ManifestPart::day).max(Comparator.naturalOrder()).orElse("");
    long records = parts.stream().mapToLong(Manifest.ManifestPart::records).sum();
    return new Manifest(Manifest.FORMAT, target.generationName(), asOf, records, parts);
  }
}
