package dev.shelfcheck.cli.option;

import dev.shelfcheck.api.Sources;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Which catalogues a run asks: those named, else the config's, else the user's own: the one built,
 * else the pocket one.
 */
public final class CatalogueOptions implements Closeable {
  @Option(
      names = "--catalogue",
      paramLabel = "PATH",
      description =
          "A catalogue: a folder built by 'shelfcheck catalogue build', a file of 'catalogue pack',"
              + " or one of JSON lines."
              + " May be given several times. Default: the config's, else the user's own.")
  private List<Path> named = List.of();

  private final List<Catalogue> opened = new ArrayList<>();

  /** Takes the option from a line that picocli did not read. */
  public void take(PlainLine line) {
    Path given = line.file("--catalogue");
    named = given == null ? List.of() : List.of(given);
  }

  /** Opens them, in the order they are named. */
  public List<Source> open(Terminal terminal, Config config) {
    paths(terminal, config).forEach(p -> opened.add(open(p)));
    return List.copyOf(opened);
  }

  /** Whether any was found and opened. */
  public boolean areOpen() {
    return !opened.isEmpty();
  }

  /** Gives back what they hold open: the process may live on. */
  @Override
  public void close() throws IOException {
    for (Catalogue catalogue : opened) {
      catalogue.close();
    }
    opened.clear();
  }

  private List<Path> paths(Terminal terminal, Config config) {
    if (!named.isEmpty()) {
      return named;
    }
    List<Path> configured = config.paths("sources.catalogue");
    if (!configured.isEmpty()) {
      return configured;
    }
    Path own = own(terminal);
    if (Files.isDirectory(own) && Catalogue.isIn(own)) {
      return List.of(own);
    }
    Path pocket = PocketPlace.own(terminal);
    return Files.isRegularFile(pocket) ? List.of(pocket) : List.of();
  }

  /** Opens one, a folder or a file. */
  public static Catalogue open(Path path) {
    try {
      return Sources.catalogue(path);
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The folder of the user's own catalogue, in the data folder of the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG specification</a>.
   */
  static Path own(Terminal terminal) {
    String data = terminal.environment().getOrDefault("XDG_DATA_HOME", "");
    String home = terminal.environment().getOrDefault("HOME", "");
    Path base = data.isEmpty() ? Path.of(home, ".local", "share") : Path.of(data);
    return base.resolve("shelfcheck").resolve("catalogue");
  }
}
