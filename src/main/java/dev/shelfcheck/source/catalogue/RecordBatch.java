package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.util.List;

/** Some consecutive records of a dump, perhaps not parsed yet. */
@FunctionalInterface
interface RecordBatch {
  Contents unpack() throws IOException;

  /**
   * What was in it.
   *
   * @param skipped how many had no title or no usable identifier
   */
  record Contents(List<CatalogueRecord> records, int skipped) {
    public Contents {
      records = List.copyOf(records);
    }
  }

  static RecordBatch of(List<CatalogueRecord> records, int skipped) {
    Contents contents = new Contents(records, skipped);
    return () -> contents;
  }
}
