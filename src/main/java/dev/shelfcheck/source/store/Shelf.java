package dev.shelfcheck.source.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Where a store stands, and when its journal is folded into its book. */
public final class Shelf {
  private static final long LONG_JOURNAL = 4L << 20;
  private final Ledger ledger;
  private final boolean foldsAtEnd;

  private Shelf(Ledger ledger, boolean foldsAtEnd) {
    this.ledger = ledger;
    this.foldsAtEnd = foldsAtEnd;
  }

  /** The user's own, in the cache folder; its journal is folded once it is long. */
  public static Shelf inCache(Path cacheFolder) {
    return new Shelf(
        new Ledger(
            cacheFolder.resolve("evidence.jsonl"),
            cacheFolder.resolve("evidence.journal"),
            cacheFolder.resolve("evidence.lock")),
        false);
  }

  /**
   * One file of sorted lines, to be kept under version control: folded at the end of each run; its
   * journal and lock stand in the cache folder, so that nothing else appears beside it.
   */
  public static Shelf inFile(Path file, Path cacheFolder) {
    String name =
        UUID.nameUUIDFromBytes(
                file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
            .toString();
    Path folder = cacheFolder.resolve("files");
    return new Shelf(
        new Ledger(
            file.toAbsolutePath(),
            folder.resolve(name + ".journal"),
            folder.resolve(name + ".lock")),
        true);
  }

  /** Whether anything was ever kept there. */
  public boolean exists() {
    return Files.exists(ledger.book()) || Files.exists(ledger.journal());
  }

  Ledger ledger() {
    return ledger;
  }

  /** Before a run. */
  void tidy() throws IOException {
    if (foldsAtEnd || ledger.journalSize() > LONG_JOURNAL) {
      ledger.fold();
    }
  }

  /** After a run. */
  void leave() throws IOException {
    if (foldsAtEnd) {
      ledger.fold();
    }
  }
}
