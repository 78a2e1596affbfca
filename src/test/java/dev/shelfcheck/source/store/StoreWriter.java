package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.WorksByTitle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A run of its own that learns one answer after another, says so, and folds now and then. */
final class StoreWriter {
  private StoreWriter() {}

  static WorksByTitle question(String name) {
    return new WorksByTitle(name, List.of());
  }

  public static void main(String[] args) throws IOException {
    StoreLocation shelf = StoreLocation.inCache(Path.of(args[0]));
    EvidenceStore store = EvidenceStore.open(shelf, Clock.systemUTC(), Lifetimes.DEFAULT);
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      String name = args[1] + " " + i;
      var work = Sample.work(Sample.arxiv("2205.14135").identifier(), name);
      store.learned(question(name), Sample.known(List.of(work)));
      System.out.println(name);
      if (i % 50 == 49) {
        shelf.ledger().fold(new LedgerLines(java.time.Instant.MAX, new Damage("")));
      }
    }
  }
}
