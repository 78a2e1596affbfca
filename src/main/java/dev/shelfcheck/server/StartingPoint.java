package dev.shelfcheck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a warm process stands on: the files it was started from, and the folder it was started in.
 * Where they are no longer what they were, a process of its own would do something else.
 */
public final class StartingPoint {
  private final Path folder;
  private final Map<Path, FileIdentity> marks = new LinkedHashMap<>();

  /** A file's identity. */
  private record FileIdentity(long size, FileTime written, @Nullable Object key) {
    static Optional<FileIdentity> of(Path file) {
      try {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new FileIdentity(is.size(), is.lastModifiedTime(), is.fileKey()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * The ground of this process.
   *
   * @param files jars, libraries, Java's own
   */
  public StartingPoint(List<Path> files) {
    this.folder = Path.of("").toAbsolutePath();
    files.forEach(file -> FileIdentity.of(file).ifPresent(mark -> marks.put(file, mark)));
  }

  /** Why nothing can be answered any more; empty where all is as it was. */
  public Optional<String> trouble() {
    return marks.entrySet().stream()
        .filter(e -> !FileIdentity.of(e.getKey()).filter(e.getValue()::equals).isPresent())
        .map(e -> e.getKey() + " is another than it was")
        .findFirst()
        .or(() -> isHere(folder) ? Optional.empty() : Optional.of(folder + " was moved"));
  }

  /** Whether a folder is the one this process works in. */
  boolean isHere(String named) {
    try {
      return isHere(Path.of(named));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Asked of the system, which knows the folder itself and not by its name. */
  private static boolean isHere(Path named) {
    try {
      return named.isAbsolute() && Files.isSameFile(named, Path.of("."));
    } catch (IOException e) {
      return false;
    }
  }
}
