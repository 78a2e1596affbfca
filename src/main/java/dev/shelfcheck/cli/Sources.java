package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Source;
import java.util.List;

/** The sources of a run, in the order they are asked: local ones before the network, always. */
final class Sources {
  private Sources() {}

  static List<Source> inOrder(Terminal terminal, CatalogueChoice catalogues, Inputs inputs) {
    return List.copyOf(catalogues.open(terminal, inputs.configs()));
  }
}
