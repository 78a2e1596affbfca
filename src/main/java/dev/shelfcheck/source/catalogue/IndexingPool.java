package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where batches become what a catalogue keeps: one thread for each processor but the one that
 * reads, which lends a hand whenever the others are busy.
 */
final class IndexingPool {
  /** Batches that wait for each thread, so that none has nothing to do and few fill the memory. */
  private static final int WAITING = 4;

  private final Keeper keeper;
  private final BuildProgress buildProgress;
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

  /** Who keeps records; asked by several threads. */
  interface Keeper {
    /** Whether it keeps the record. */
    boolean keep(CatalogueRecord record) throws IOException;
  }

  IndexingPool(Keeper keeper, BuildProgress buildProgress) {
    this.keeper = keeper;
    this.buildProgress = buildProgress;
  }

  long records() {
    return records.get();
  }

  /**
   * Takes in a whole dump.
   *
   * @throws IOException where it cannot be read whole, or none of its records has what it must
   */
  Manifest.ManifestPart take(DumpFile dump) throws IOException {
    long recordsBefore = records.get();
    long skippedBefore = skipped.get();
    take(dump.open());
    long taken = records.get() - recordsBefore;
    long left = skipped.get() - skippedBefore;
    if (taken == 0 && left > 0) {
      throw new IOException(
          dump.path() + ": no such dump: none of its " + left + " records has " + dump.needs());
    }
    LocalDate day =
        LocalDate.ofInstant(Files.getLastModifiedTime(dump.path()).toInstant(), ZoneOffset.UTC);
    String file = String.valueOf(dump.path().getFileName());
    return new Manifest.ManifestPart(dump.label(), file, day.toString(), taken, left);
  }

  /** Takes in all that is delivered. */
  void take(Dump dump) throws IOException {
    ThreadPoolExecutor hands = hands();
    try {
      dump.deliver(new PoolDelivery(hands));
    } finally {
      hands.shutdown();
      awaitEnd(hands);
    }
    check();
  }

  private static ThreadPoolExecutor hands() {
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(count * WAITING),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static void awaitEnd(ThreadPoolExecutor hands) throws IOException {
    try {
      if (!hands.awaitTermination(1, TimeUnit.HOURS)) {
        throw new IOException("the build does not end");
      }
    } catch (InterruptedException interrupted) {
      hands.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", interrupted);
    }
  }

  private void check() throws IOException {
    IOException broken = failure.get();
    if (broken != null) {
      throw broken;
    }
  }

  private void unpack(RecordBatch recordBatch) {
    try {
      RecordBatch.Contents contents = recordBatch.unpack();
      int kept = 0;
      for (CatalogueRecord record : contents.records()) {
        kept += keeper.keep(record) ? 1 : 0;
      }
      records.addAndGet(kept);
      skipped.addAndGet(contents.skipped() + contents.records().size() - kept);
    } catch (IOException broken) {
      failure.compareAndSet(null, broken);
    } catch (RuntimeException bug) {
      failure.compareAndSet(null, new IOException("a record could not be taken in", bug));
    }
  }

  private final class PoolDelivery implements Dump.Delivery {
    /** Of a file, after each of which progress is told; chosen. */
    private static final int STEPS = 500;

    private final ThreadPoolExecutor hands;
    private final AtomicLong told = new AtomicLong(-1);

    PoolDelivery(ThreadPoolExecutor hands) {
      this.hands = hands;
    }

    @Override
    public void take(RecordBatch recordBatch) throws IOException {
      check();
      hands.execute(() -> unpack(recordBatch));
    }

    @Override
    public void at(String file, long done, long total) {
      long step = total / STEPS;
      if (done >= told.get() + step || done < told.get()) {
        told.set(done);
        buildProgress.at(file, done, total, records.get());
      }
    }
  }
}
