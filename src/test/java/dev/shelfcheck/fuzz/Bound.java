package dev.shelfcheck.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What every input is held to: no exception, and no more processor time than its size deserves. */
public final class Bound {
  /** The size that a reader must be done with in time. */
  public static final int SIZE = 100_000;

  private static final Duration TIME = Duration.ofSeconds(2);

  private Bound() {}

  /** Work that must end. */
  public interface Work {
    void done() throws Exception;
  }

  /** Does the work on this thread; inputs above the size are left aside. */
  public static void holds(byte[] input, Work work) {
    if (input.length > SIZE) {
      return;
    }
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try {
      work.done();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("an exception escapes", e);
    }
    long took = threads.getCurrentThreadCpuTime() - before;
    if (took > TIME.toNanos()) {
      throw new AssertionError(input.length + " bytes took " + Duration.ofNanos(took));
    }
  }
}
