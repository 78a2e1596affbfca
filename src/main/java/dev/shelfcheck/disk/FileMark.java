package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    return path + " " + is.size() + " " + told(is.lastModifiedTime()) + " " + changed(path);
  }

  private static String changed(Path path) throws IOException {
    try {
      Map<String, Object> all = Files.readAttributes(path, CHANGED);
      StringBuilder told = new StringBuilder();
      for (String name : List.of("ctime", "ino", "dev")) {
        told.append(' ').append(told(all.get(name)));
      }
      return told.toString();
    } catch (UnsupportedOperationException e) {
      return ""; // a system that tells less
    }
  }

  /**
   * A time as its number, since a start that asks for its words makes all that dates are read by.
   */
  private static String told(@Nullable Object value) {
    return value instanceof FileTime time
        ? Long.toString(time.to(TimeUnit.NANOSECONDS))
        : String.valueOf(value);
  }
}
