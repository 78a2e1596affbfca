package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Shelfcheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process is made of: its jars, their libraries, its Java. */
public final class Footing {
  private Footing() {}

  /** The files and folders of the class path, and the libraries beside each. */
  public static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(part).toAbsolutePath();
      files.add(jar);
      Path libraries = jar.resolveSibling("lib");
      if (Files.isDirectory(libraries)) {
        try (Stream<Path> all = Files.list(libraries)) {
          files.addAll(all.sorted().toList());
        }
      }
    }
    return files;
  }

  /**
   * A text that is another for another build, for other libraries and for another Java; absent
   * where it runs from folders, whose classes may change one by one.
   */
  public static Optional<String> version() {
    StringBuilder version = new StringBuilder(Shelfcheck.version());
    version.append('\n').append(Runtime.version()).append('\n');
    version.append(System.getProperty("java.vm.vendor"));
    try {
      for (Path file : files()) {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        if (!is.isRegularFile()) {
          return Optional.empty();
        }
        version.append('\n').append(file).append(' ').append(is.size());
        version.append(' ').append(is.lastModifiedTime().toMillis());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(version.toString());
  }
}
