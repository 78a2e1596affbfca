package dev.shelfcheck.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** What every input is held to: no exception, and no more processor time than its size deserves. */
public final class Bound {
  /** The size that a reader must be done with in time. */
  public static final int SIZE = 100_000;

  /** Three times what the slowest text of the size takes on a quiet laptop (1.2 s). */
  private static final Duration TIME = Duration.ofSeconds(4);

  /** A machine has bad moments, a text that is too much for a reader has no good one. */
  private static final int TRIES = 3;

  /** What streams share out stays in the pool they were begun in. */
  private static final ForkJoinPool POOL = new ForkJoinPool(1);

  private Bound() {}

  private static long time(Work work) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.done();
    return threads.getCurrentThreadCpuTime() - before;
  }

  /** Work that must end. */
  public interface Work {
    void done() throws Exception;
  }

  /** Does the work, on one thread however it is shared out; larger inputs are left aside. */
  public static void holds(byte[] input, Work work) {
    if (input.length > SIZE) {
      return;
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && least > TIME.toNanos(); i++) {
      least = Math.min(least, once(work));
    }
    if (least > TIME.toNanos()) {
      throw new AssertionError(input.length + " bytes took " + Duration.ofNanos(least));
    }
  }

  private static long once(Work work) {
    try {
      return POOL.submit(() -> time(work)).get();
    } catch (ExecutionException e) {
      throw new AssertionError("an exception escapes", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
