package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.disk.WriteDoor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder a catalogue lives in while a build works in it: each build in a folder of its own,
 * which the manifest names once it is whole. One build at a time.
 */
final class CatalogueFolder implements AutoCloseable {
  private static final String GENERATION = "generation-";

  private final Path folder;
  private final FileChannel lockFile;
  private final Path generation;

  private CatalogueFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.generation = folder.resolve(GENERATION + UUID.randomUUID());
  }

  /**
   * Opens a folder for a build and makes it where it is not there; what an interrupted build left
   * is removed.
   *
   * @throws IOException where another build is at work there
   */
  static CatalogueFolder open(Path folder) throws IOException {
    WriteDoor.folder(folder);
    FileChannel channel =
        WriteDoor.file(
            folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel).isEmpty()) {
      channel.close();
      throw new IOException(folder + ": another build is at work there");
    }
    CatalogueFolder opened = new CatalogueFolder(folder, channel);
    opened.sweep();
    WriteDoor.folder(opened.generation);
    return opened;
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException held) {
      return Optional.empty();
    }
  }

  /** The empty folder this build may fill. */
  Path generation() {
    return generation;
  }

  String generationName() {
    return String.valueOf(generation.getFileName());
  }

  Optional<Manifest> present() {
    try {
      return Manifest.isIn(folder) ? Optional.of(Manifest.ofAnyVersion(folder)) : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty(); // it may be built over
    }
  }

  /** Puts a build in force and removes the one before it. */
  void enact(Manifest manifest) throws IOException {
    manifest.write(folder);
    sweep();
  }

  /** Removes every generation that the manifest does not name. */
  private void sweep() throws IOException {
    String kept = present().map(Manifest::generation).orElse("");
    List<Path> stale;
    try (Stream<Path> entries = Files.list(folder)) {
      stale =
          entries
              .filter(p -> String.valueOf(p.getFileName()).startsWith(GENERATION))
              .filter(p -> !p.endsWith(kept))
              .toList();
    }
    for (Path path : stale) {
      Scratch.remove(path);
    }
  }

  /** Lets the folder go; a build that was not put in force is removed. */
  @Override
  public void close() throws IOException {
    try {
      sweep();
    } finally {
      lockFile.close();
    }
  }
}
