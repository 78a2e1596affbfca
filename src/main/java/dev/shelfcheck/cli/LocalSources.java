package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.source.files.LocalFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The sources that need no network, in the order they are asked. */
final class LocalSources {
  private LocalSources() {}

  static List<Source> inOrder(
      Terminal terminal, CatalogueChoice catalogues, InputOptions inputs, LocalDate today) {
    return Stream.concat(
            Stream.of(new LocalFiles(Path.of(""), today)),
            catalogues.open(terminal, inputs.project(terminal).config()).stream())
        .toList();
  }
}
