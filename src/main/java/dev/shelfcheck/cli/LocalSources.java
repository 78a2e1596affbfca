package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The sources that need no network, in the order they are asked. */
final class LocalSources {
  private LocalSources() {}

  static List<Source> inOrder(
      Terminal terminal, CatalogueChoice catalogues, InputOptions inputs, LocalDate today) {
    return Stream.concat(
            inputs.files(today).stream(),
            catalogues.open(terminal, inputs.project(terminal).config()).stream())
        .toList();
  }
}
