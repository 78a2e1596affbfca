package dev.shelfcheck.cli;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpGate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What Ctrl-C does while a command is out: nothing more is asked, what was learned is kept, and the
 * command gets a few seconds to say it.
 */
final class Interruption {
  private static final int SECONDS = 5;

  private Interruption() {}

  /** Does something that asks through a gate; an end of the process in between shuts the gate. */
  static <T> T heeded(HttpGate gate, Supplier<T> work) {
    CountDownLatch finished = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shut(gate, finished)));
    try {
      return work.get();
    } finally {
      finished.countDown();
    }
  }

  private static void shut(HttpGate gate, CountDownLatch finished) {
    if (finished.getCount() == 0) {
      return;
    }
    gate.shut(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    try {
      boolean said = finished.await(SECONDS, TimeUnit.SECONDS);
      TimeUnit.MILLISECONDS.sleep(said ? 300 : 0); // for the report
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
