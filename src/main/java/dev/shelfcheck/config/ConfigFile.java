package dev.shelfcheck.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project's {@code .shelfcheck.yml}, read.
 *
 * @param file where it stands
 * @param catalogues folders or JSON-lines files, as {@code catalogue:} names them relative to the
 *     config
 */
public record ConfigFile(Path file, List<Path> catalogues) {
  public static final String NAME = ".shelfcheck.yml";

  public ConfigFile {
    catalogues = List.copyOf(catalogues);
  }

  /**
   * The config that holds for a file or folder: the nearest one at or above it, not looking beyond
   * a folder that holds {@code .git}.
   *
   * @throws PageException where it is malformed or has an unknown key
   * @throws IOException where it cannot be read
   */
  public static Optional<ConfigFile> nearest(Path path) throws IOException {
    Path start = path.toAbsolutePath().normalize();
    for (Path folder : Stream.iterate(start, p -> p != null, Path::getParent).toList()) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(read(file));
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a config.
   *
   * @throws PageException where it is malformed or has an unknown key
   * @throws IOException where it cannot be read
   */
  public static ConfigFile read(Path file) throws IOException {
    YamlDocument yaml = YamlDocument.of(file.toString(), Files.readString(file));
    yaml.allow(List.of("catalogue"));
    Path folder = file.toAbsolutePath().getParent();
    List<Path> catalogues =
        yaml.strings("catalogue").stream()
            .map(c -> folder == null ? Path.of(c) : folder.resolve(c).normalize())
            .toList();
    return new ConfigFile(file, catalogues);
  }
}
