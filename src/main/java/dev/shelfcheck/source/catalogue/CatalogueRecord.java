package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.util.List;

/**
 * One work as one dump tells it.
 *
 * @param own the identifiers that the dump itself gives out or vouches for; the work's others are
 *     only linked by it, and where several records link one identifier none of them decides
 * @param work what the dump says of it
 */
record CatalogueRecord(List<Identifier> own, Work work) {
  CatalogueRecord {
    own = List.copyOf(own);
  }

  /** The identifiers that this record links without vouching for them. */
  List<Identifier> linked() {
    return work.identifiers().stream().filter(id -> !own.contains(id)).toList();
  }
}
