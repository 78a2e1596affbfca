package dev.shelfcheck.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a command line says of the lists to look at.
 *
 * @param paths as given; none where this folder is meant
 * @param stdinName what standard input goes by, which {@code -} means
 * @param config the config that is named
 * @param noConfig whether configs are left aside
 * @param profile the profile that is named
 * @param excluded globs of what is left out
 * @param noCache whether every list is read anew
 * @param largest how many bytes of a list are read, where that is said
 */
public record InputChoice(
    List<String> paths,
    String stdinName,
    Optional<Path> config,
    boolean noConfig,
    Optional<String> profile,
    List<String> excluded,
    boolean noCache,
    OptionalInt largest) {
  private static final InputChoice NOTHING = new InputOptions().choice();

  public InputChoice {
    paths = List.copyOf(paths);
    excluded = List.copyOf(excluded);
  }

  /** One file, by its name alone. */
  public static InputChoice of(String path) {
    return NOTHING.withPaths(List.of(path));
  }

  /** The same but for the first path. */
  public InputChoice withoutFirst() {
    return withPaths(paths.subList(Math.min(1, paths.size()), paths.size()));
  }

  private InputChoice withPaths(List<String> others) {
    return new InputChoice(
        others, stdinName, config, noConfig, profile, excluded, noCache, largest);
  }
}
