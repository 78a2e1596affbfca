package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The records of a catalogue, however they are kept. */
interface Holdings extends Closeable {
  /** More records than this under one identifier are proceedings, not a work. */
  int MOST = 20;

  /** The records whose own identifier each of these is. */
  Map<Identifier, List<CatalogueRecord>> own(Collection<Identifier> identifiers);

  /** The records that link each of these without vouching for it. */
  Map<Identifier, List<CatalogueRecord>> linking(Collection<Identifier> identifiers);

  /**
   * Records that share rare words with a title and whose titles are worth it, at most a few dozen,
   * in no order.
   */
  List<CatalogueRecord> resembling(String title, Predicate<List<String>> worth);

  /** Gives back what is held open: nothing, where all of it is in memory. */
  @Override
  default void close() throws IOException {}
}
