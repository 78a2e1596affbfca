package dev.shelfcheck.source.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Where a store stands, and when its journal is folded into its book. */
public final class StoreLocation {
  /** A journal of so many bytes, 4 MiB, is folded before a run reads it; chosen. */
  private static final long LONG_JOURNAL = 4L << 20;

  private final Ledger ledger;
  private final boolean foldsAtEnd;

  private StoreLocation(Ledger ledger, boolean foldsAtEnd) {
    this.ledger = ledger;
    this.foldsAtEnd = foldsAtEnd;
  }

  /** The user's own, in the cache folder; its journal is folded once it is long. */
  public static StoreLocation inCache(Path cacheFolder) {
    return new StoreLocation(
        new Ledger(
            cacheFolder.resolve("evidence.jsonl"),
            cacheFolder.resolve("evidence.journal"),
            cacheFolder.resolve("evidence.lock"),
            Optional.empty()),
        false);
  }

  /**
   * One file of sorted lines, to be kept under version control: folded at the end of each run; its
   * journal and lock stand in the cache folder, so that nothing else appears beside it, and so do
   * the digests of the lines that this machine wrote: the others are somebody else's word.
   */
  public static StoreLocation inFile(Path file, Path cacheFolder) {
    String name =
        UUID.nameUUIDFromBytes(
                file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
            .toString();
    Path folder = cacheFolder.resolve("files");
    return new StoreLocation(
        new Ledger(
            file.toAbsolutePath(),
            folder.resolve(name + ".journal"),
            folder.resolve(name + ".lock"),
            Optional.of(new WrittenHere(folder.resolve(name + ".own")))),
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
  void tidy(LedgerLines lines) throws IOException {
    if (foldsAtEnd || ledger.journalSize() > LONG_JOURNAL) {
      ledger.fold(lines);
    }
  }

  /** After a run; what is damaged in the user's own is not met again. */
  void leave(LedgerLines lines) throws IOException {
    if (foldsAtEnd || !lines.damage().isNone()) {
      ledger.fold(lines);
    }
  }
}
