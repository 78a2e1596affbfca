package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The catalogue that a {@code catalogue} command works on. */
public final class CatalogueFolderOption {
  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description =
          "The catalogue's folder. Default: shelfcheck/catalogue in the user's data folder.")
  private @Nullable Path folder;

  /** The folder where one is built. */
  public Path folder(Terminal terminal) {
    return Optional.ofNullable(folder).orElseGet(() -> CatalogueOptions.own(terminal));
  }

  /** The catalogue that is looked into: the one named, else the one that a check would ask. */
  public Path present(Terminal terminal) {
    Path built = folder(terminal);
    Path pocket = PocketPlace.own(terminal);
    return folder == null && !Catalogue.isIn(built) && Files.isRegularFile(pocket) ? pocket : built;
  }
}
