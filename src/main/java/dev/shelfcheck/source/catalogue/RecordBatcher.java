package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records gathered into batches of a size. */
final class RecordBatcher {
  private final Dump.Delivery delivery;
  private final int size;
  private final List<CatalogueRecord> records = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  RecordBatcher(Dump.Delivery delivery, int size) {
    this.delivery = delivery;
    this.size = size;
  }

  void add(Optional<CatalogueRecord> record) throws IOException {
    record.ifPresentOrElse(records::add, () -> skipped.add(""));
    if (records.size() + skipped.size() >= size) {
      end();
    }
  }

  /** Hands over what is gathered. */
  void end() throws IOException {
    delivery.take(RecordBatch.of(records, skipped.size()));
    records.clear();
    skipped.clear();
  }
}
