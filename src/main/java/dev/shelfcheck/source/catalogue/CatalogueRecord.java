package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One work as one dump tells it.
 *
 * @param own the identifiers that the dump itself gives out or vouches for; the work's others are
 *     only linked by it, and where several records link one identifier none of them decides
 * @param work what the dump says of it
 * @param told the day of the record itself: of its last change, or of the version that it describes
 */
record CatalogueRecord(List<Identifier> own, Work work, Optional<LocalDate> told) {
  CatalogueRecord {
    own = List.copyOf(own);
  }

  /** A record that does not say of which day it is. */
  CatalogueRecord(List<Identifier> own, Work work) {
    this(own, work, Optional.empty());
  }

  /** The identifiers that this record links without vouching for them. */
  List<Identifier> linked() {
    return work.identifiers().stream().filter(id -> !own.contains(id)).toList();
  }
}
