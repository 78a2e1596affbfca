package dev.shelfcheck.fleet;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A piece of work that may fail or take too long, and has a result all the same. */
final class Bounded {
  /**
   * Eight times a thread's usual stack: what lists nest is read by methods that call themselves.
   */
  private static final long STACK = 8L << 20;

  private Bounded() {}

  /**
   * Works on a thread of its own.
   *
   * @param name for people who look at threads
   * @param seconds after which it is given up; it is interrupted, and no one waits for it
   * @param otherwise what comes of it then, or where it throws, an {@code Error} included
   */
  static <T> T run(String name, int seconds, Callable<T> work, Function<FailedRow, T> otherwise) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "list " + name, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return otherwise.apply(new FailedRow("time", "not judged within " + seconds + " seconds"));
    } catch (ExecutionException e) {
      return otherwise.apply(failure(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (InterruptedException e) { // the task is to end: its row is another attempt's
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the judging of " + name + " was interrupted", e);
    }
  }

  private static FailedRow failure(Throwable thrown) {
    String cause =
        thrown instanceof OutOfMemoryError || thrown instanceof StackOverflowError
            ? "memory"
            : "bug";
    return new FailedRow(cause, thrown.toString());
  }
}
