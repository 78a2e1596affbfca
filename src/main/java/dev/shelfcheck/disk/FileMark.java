package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells whether files are still those that they were, without reading them. */
public final class FileMark {
  /** Where a system tells more: when anything of a file last changed, which nobody can set. */
  private static final String CHANGED = "unix:ctime,ino,dev";

  private FileMark() {}

  /**
   * A text that differs where a file, or a file right in a folder, was replaced or changed; absent
   * where that cannot be told.
   */
  public static Optional<String> of(Path path) {
    try {
      StringBuilder mark = new StringBuilder(one(path.toRealPath()));
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          for (Path file : files.sorted().toList()) {
            mark.append('\n').append(one(file));
          }
        }
      }
      return Optional.of(mark.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String one(Path path) throws IOException {
    BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
    return path + " " + is.size() + " " + is.lastModifiedTime().toInstant() + " " + changed(path);
  }

  private static String changed(Path path) throws IOException {
    try {
      return new TreeMap<>(Files.readAttributes(path, CHANGED)).toString();
    } catch (UnsupportedOperationException e) {
      return ""; // a system that tells less
    }
  }
}
