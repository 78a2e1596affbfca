package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.option.CatalogueOptions;
import dev.shelfcheck.cli.terminal.Terminal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The sources that need no network, in the order they are asked. */
public final class LocalSources {
  private LocalSources() {}

  /** The files beside the lists, then the catalogues. */
  public static List<Source> inOrder(
      Terminal terminal, CatalogueOptions catalogues, ListInputs inputs, LocalDate today) {
    return Stream.concat(
            inputs.files(today).stream(),
            catalogues.open(terminal, inputs.project(terminal).config()).stream())
        .toList();
  }
}
