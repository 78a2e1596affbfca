package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.WriteDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder for what memory does not hold, removed in the end. */
final class Scratch implements AutoCloseable {
  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /** Makes one beside a file, whose folder is made where it is not there. */
  static Scratch beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling(".shelfcheck-" + UUID.randomUUID() + ".tmp");
    WriteDoor.folder(folder);
    return new Scratch(folder);
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    remove(folder);
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path path) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }
}
