package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A dump in many files, partitioned or not: each is read in the order of their names. */
final class PartsDump implements Dump {
  private final Path path;
  private final String names;
  private final Function<Path, Dump> each;

  /**
   * @param path the folder of all, or one file
   * @param names a regular expression of the files' names
   */
  PartsDump(Path path, String names, Function<Path, Dump> each) {
    this.path = path;
    this.names = names;
    this.each = each;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new IOException(path + ": holds no file of works, named like " + names);
    }
    for (Path file : files) {
      each.apply(file).deliver(delivery);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getFileName()).matches(names))
          .sorted()
          .toList();
    }
  }
}
