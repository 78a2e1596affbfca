package dev.shelfcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The catalogue that a {@code catalogue} command works on. */
final class CatalogueFolderOption {
  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description =
          "The catalogue's folder. Default: shelfcheck/catalogue in the user's data folder.")
  private @Nullable Path folder;

  Path folder(Terminal terminal) {
    return Optional.ofNullable(folder).orElseGet(() -> CatalogueChoice.own(terminal));
  }
}
