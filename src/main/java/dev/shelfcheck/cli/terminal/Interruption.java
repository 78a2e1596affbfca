package dev.shelfcheck.cli.terminal;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HttpGate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while a command is out: nothing more is asked, what was learned is kept, and the
 * command gets a few seconds to say what it knows. The process then ends as the signal has it, with
 * 130 (143 for a termination).
 */
public final class Interruption implements AutoCloseable {
  /** A run that was told to stop has so long for its report; chosen. */
  private static final int SECONDS = 10;

  private final Terminal terminal;
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interruption(Terminal terminal) {
    this.terminal = terminal;
  }

  /** From now until it is closed, an end of the process shuts the gate first. */
  public static Interruption heeded(HttpGate gate, Terminal terminal) {
    Interruption interruption = new Interruption(terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.shut(gate)));
    return interruption;
  }

  /** Does all of a command that asks and says what it heard. */
  public static <T> T heeded(HttpGate gate, Terminal terminal, Callable<T> work) throws Exception {
    Interruption interruption = heeded(gate, terminal);
    try {
      return work.call();
    } finally {
      interruption.close();
    }
  }

  private void shut(HttpGate gate) {
    if (finished.getCount() == 0) {
      return;
    }
    terminal.err().println();
    terminal.err().println("shelfcheck: interrupted; what was learned is kept");
    terminal.err().flush();
    gate.shut(Cause.INTERRUPTED, Cause.INTERRUPTED.words());
    try {
      if (!finished.await(SECONDS, TimeUnit.SECONDS)) {
        terminal.err().println("shelfcheck: the report was not finished in time");
        terminal.err().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has said what it knows. */
  @Override
  public void close() {
    terminal.out().flush();
    terminal.err().flush();
    finished.countDown();
  }
}
