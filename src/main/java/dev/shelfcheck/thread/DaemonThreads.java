package dev.shelfcheck.thread;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes threads that keep no program alive.
 *
 * @param name of each, before its number
 * @param made how many it has made
 */
public record DaemonThreads(String name, AtomicInteger made) implements ThreadFactory {
  /** Threads of a name. */
  public DaemonThreads(String name) {
    this(name, new AtomicInteger());
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name + "-" + made.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
