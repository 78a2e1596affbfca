package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.store.CacheFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the user's own pocket catalogue lies. */
public final class PocketPlace {
  private static final String NAME = "catalogue.shelf";

  /** A build that was given no address leaves the property's name or nothing. */
  private static final String PUBLISHED = "catalogue/published.txt";

  private PocketPlace() {}

  /** Where this build finds a ready-made one; empty where it was told of none. */
  public static Optional<String> published() {
    try (InputStream in = PocketPlace.class.getResourceAsStream(PUBLISHED)) {
      String address =
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Optional.of(address).filter(a -> a.startsWith("http"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The file, in the cache folder of the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG specification</a>: it
   * can be had again.
   */
  public static Path own(Terminal terminal) {
    Path home = Path.of(terminal.environment().getOrDefault("HOME", ""));
    return CacheFolder.of(terminal.environment(), home).resolve(NAME);
  }
}
