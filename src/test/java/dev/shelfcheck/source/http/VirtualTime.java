package dev.shelfcheck.source.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * Time that passes only while a gate has nothing to do but wait, and then at once. What a gate
 * promises a host is exact in it, however slow the machine.
 */
public final class VirtualTime extends Clock {
  private volatile Instant now;

  public VirtualTime(String start) {
    this.now = Instant.parse(start);
  }

  /** The loop of one gate in this time. */
  public EventLoop loop() {
    Beat beat = new Beat();
    Thread thread = new Thread(beat::run, "virtual gate");
    thread.setDaemon(true);
    thread.start();
    return beat;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private record Alarm(Instant at, long number, Runnable task) {}

  private final class Beat implements EventLoop {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms =
        new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparing(Alarm::number));
    private long count;
    private boolean stopped;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public synchronized void soon(Runnable task) {
      tasks.add(task);
      notifyAll();
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
      alarms.add(new Alarm(now.plus(delay), count++, task));
      notifyAll();
    }

    @Override
    public synchronized void rest(Duration time) {
      now = now.plus(time);
    }

    @Override
    public synchronized void stop() {
      stopped = true;
      notifyAll();
    }

    private void run() {
      try {
        while (true) {
          Runnable task = next();
          if (task == null) {
            return;
          }
          task.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next()
        throws InterruptedException {
      while (!stopped && tasks.isEmpty() && alarms.isEmpty()) {
        wait();
      }
      if (stopped) {
        return null;
      }
      if (!tasks.isEmpty()) {
        return tasks.remove();
      }
      Alarm alarm = alarms.remove();
      now = alarm.at().isAfter(now) ? alarm.at() : now;
      return alarm.task();
    }
  }
}
