package dev.shelfcheck.source.http;

import java.time.Duration;
import java.time.Instant;

/** The clock of a gate, and the one thread that its state is confined to ({@link LoopConfined}). */
public interface EventLoop {
  Instant now();

  /** Runs a task on the gate's thread, in the order given. */
  void soon(Runnable task);

  /** Runs a task on the gate's thread, not before a time has passed. */
  void after(Duration delay, Runnable task);

  /** Lets a time pass for a thread that is not the gate's. */
  void rest(Duration time) throws InterruptedException;

  /** Runs nothing more. */
  void stop();
}
