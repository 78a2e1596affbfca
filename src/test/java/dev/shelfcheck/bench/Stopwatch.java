package dev.shelfcheck.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Time since it was made: of the wall clock, and of the processors for this process. */
final class Stopwatch {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long wall = System.nanoTime();
  private final long processor = SYSTEM.getProcessCpuTime();

  double wall() {
    return (System.nanoTime() - wall) / NANOS;
  }

  double processor() {
    return (SYSTEM.getProcessCpuTime() - processor) / NANOS;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f s (%.2f s of processors)", wall(), processor());
  }
}
