package dev.shelfcheck.source.http;

import dev.shelfcheck.thread.DaemonThreads;
import dev.shelfcheck.thread.LoopConfined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock of a gate, and the one thread that its state is confined to ({@link LoopConfined}). */
public interface EventLoop {
  /** The loop of real time, started at what a clock says. */
  static EventLoop ofRealTime(Clock clock) {
    return new RealTime(clock);
  }

  /** What its clock says. */
  Instant now();

  /** Runs a task on the gate's thread, in the order given. */
  void soon(Runnable task);

  /** Runs a task on the gate's thread, not before a time has passed. */
  void after(Duration delay, Runnable task);

  /** Lets a time pass for a thread that is not the gate's. */
  void rest(Duration time) throws InterruptedException;

  /** Runs nothing more. */
  void stop();

  /** The loop of real time, which no setting of the clock hurries or delays: one daemon thread. */
  final class RealTime implements EventLoop {
    private final Instant start;
    private final long origin = System.nanoTime();
    private final ScheduledThreadPoolExecutor thread;

    private RealTime(Clock clock) {
      this.start = clock.instant();
      this.thread = new ScheduledThreadPoolExecutor(1, new DaemonThreads("gate"));
      thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
      thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
      return start.plusNanos(System.nanoTime() - origin);
    }

    @Override
    public void soon(Runnable task) {
      thread.execute(task);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // tasks of the gate do not throw
    public void after(Duration delay, Runnable task) {
      thread.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
    }

    @Override
    public void rest(Duration time) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    public void stop() {
      thread.shutdownNow();
    }
  }
}
