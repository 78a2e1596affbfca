package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether there is a network at all: where several hosts have failed after all tries before anybody
 * ever answered, there is none, and asking the rest would only take time. It is used by the gate's
 * thread alone.
 */
final class Horizon {
  private static final int HOSTS = 3;

  /** What everybody who still waits is told. */
  static final Closure EMPTY =
      new Closure(Cause.OFFLINE, "no host can be reached: is there a network?");

  private final AtomicBoolean reached = new AtomicBoolean();
  private final Set<String> failed = new HashSet<>();

  /** Somebody answered, be it with a no. */
  void reached() {
    reached.set(true);
  }

  /** Whether a failure is worth another try: not where nobody answered anything so far. */
  boolean hopeful() {
    return reached.get() || failed.isEmpty();
  }

  /** A host failed after all tries; true where that leaves no hope for the others. */
  boolean emptied(String host) {
    failed.add(host);
    return !reached.get() && failed.size() >= HOSTS;
  }
}
