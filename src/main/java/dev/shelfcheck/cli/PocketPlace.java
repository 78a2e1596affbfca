package dev.shelfcheck.cli;

import java.nio.file.Path;

/** Where the user's own pocket catalogue lies. */
final class PocketPlace {
  private static final String NAME = "catalogue.shelf";

  private PocketPlace() {}

  /**
   * The file, in the cache folder of the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG specification</a>: it
   * can be had again.
   */
  static Path own(Terminal terminal) {
    String cache = terminal.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = terminal.environment().getOrDefault("HOME", "");
    Path base = cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache);
    return base.resolve("shelfcheck").resolve(NAME);
  }
}
