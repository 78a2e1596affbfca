package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.source.pocket.DamagedShelfException;
import dev.shelfcheck.source.pocket.ShelfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a catalogue holds, for people.
 *
 * @param asOf the day of its newest dump's file
 * @param bytes on disk
 */
public record CatalogueInfo(
    Path folder, LocalDate asOf, long records, long bytes, List<DumpInfo> parts) {
  public CatalogueInfo {
    parts = List.copyOf(parts);
  }

  /**
   * What was taken from one dump.
   *
   * @param label the dump's kind, or the scheme of plain JSON lines
   * @param skipped records without a title or a usable identifier
   */
  public record DumpInfo(String label, String file, LocalDate day, long records, long skipped) {}

  /**
   * Reads it from a catalogue: a folder, or a shelf file.
   *
   * @throws IOException where there is none
   */
  public static CatalogueInfo of(Path catalogue) throws IOException {
    return Files.isRegularFile(catalogue) ? ofFile(catalogue) : ofFolder(catalogue);
  }

  private static CatalogueInfo ofFile(Path file) throws IOException {
    try (ShelfFile shelf = ShelfFile.open(file)) {
      shelf.verify();
      List<DumpInfo> parts =
          shelf.parts().stream()
              .map(
                  p ->
                      new DumpInfo(
                          p.label(), p.file(), LocalDate.parse(p.day()), p.records(), p.skipped()))
              .toList();
      return new CatalogueInfo(file, shelf.asOf(), shelf.size(), Files.size(file), parts);
    } catch (DamagedShelfException | DateTimeParseException damaged) {
      throw new IOException(file + ": " + damaged.getMessage() + ": get or pack it anew", damaged);
    }
  }

  private static CatalogueInfo ofFolder(Path folder) throws IOException {
    Manifest manifest = Manifest.read(folder);
    List<DumpInfo> parts =
        manifest.parts().stream()
            .map(
                p ->
                    new DumpInfo(
                        p.label(), p.file(), LocalDate.parse(p.day()), p.records(), p.skipped()))
            .toList();
    long bytes;
    try (Stream<Path> files = Files.walk(folder.resolve(manifest.generation()))) {
      bytes = files.filter(Files::isRegularFile).mapToLong(CatalogueInfo::size).sum();
    }
    return new CatalogueInfo(
        folder, LocalDate.parse(manifest.asOf()), manifest.records(), bytes, parts);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
