package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where parcels become documents of the index: one thread for each processor but the one that
 * reads, which lends a hand whenever the others are busy.
 */
final class Workshop {
  private final IndexWriter writer;
  private final Vocabulary vocabulary;
  private final Progress progress;
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

  /** What was taken in from one dump. */
  record Count(long records, long skipped) {}

  Workshop(IndexWriter writer, Vocabulary vocabulary, Progress progress) {
    this.writer = writer;
    this.vocabulary = vocabulary;
    this.progress = progress;
  }

  long records() {
    return records.get();
  }

  /** Takes in a whole dump. */
  Count take(DumpFile dump) throws IOException {
    long recordsBefore = records.get();
    long skippedBefore = skipped.get();
    ThreadPoolExecutor hands = hands();
    try {
      dump.open().deliver(new Intake(hands));
    } finally {
      hands.shutdown();
      awaitEnd(hands);
    }
    check();
    return new Count(records.get() - recordsBefore, skipped.get() - skippedBefore);
  }

  private static ThreadPoolExecutor hands() {
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(count * 4),
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

  private void unpack(Parcel parcel) {
    try {
      Parcel.Contents contents = parcel.unpack();
      for (CatalogueRecord record : contents.records()) {
        writer.addDocument(RecordDocument.of(record, vocabulary));
      }
      records.addAndGet(contents.records().size());
      skipped.addAndGet(contents.skipped());
    } catch (IOException broken) {
      failure.compareAndSet(null, broken);
    } catch (RuntimeException bug) {
      failure.compareAndSet(null, new IOException("a record could not be taken in", bug));
    }
  }

  private final class Intake implements Dump.Delivery {
    private static final int STEPS = 500;
    private final ThreadPoolExecutor hands;
    private final AtomicLong told = new AtomicLong(-1);

    Intake(ThreadPoolExecutor hands) {
      this.hands = hands;
    }

    @Override
    public void take(Parcel parcel) throws IOException {
      check();
      hands.execute(() -> unpack(parcel));
    }

    @Override
    public void at(String file, long done, long total) {
      long step = total / STEPS;
      if (done >= told.get() + step || done < told.get()) {
        told.set(done);
        progress.at(file, done, total, records.get());
      }
    }
  }
}
