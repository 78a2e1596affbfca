package dev.shelfcheck.source.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The loop of real time, which no setting of the clock hurries or delays: one daemon thread. */
public final class SystemEventLoop implements EventLoop {
  private final Instant start;
  private final long origin = System.nanoTime();
  private final ScheduledThreadPoolExecutor thread;

  public SystemEventLoop(Clock clock) {
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
