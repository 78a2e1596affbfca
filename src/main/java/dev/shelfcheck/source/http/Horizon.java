package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether there is a network at all: where several hosts have failed after all tries, nobody was
 * ever met and nobody is under way who might be, there is none, and asking the rest would only take
 * time. It is used by the gate's thread alone.
 */
final class Horizon {
  private static final int HOSTS = 3;

  /** What everybody who still waits is told. */
  static final Closure EMPTY = new Closure(Cause.NO_NETWORK, Cause.NO_NETWORK.words());

  private final AtomicBoolean met = new AtomicBoolean();
  private final Set<String> failed = new HashSet<>();

  /** Somebody was met, be it with a no or a slammed door. */
  void met() {
    met.set(true);
  }

  /** A host failed after all tries, and nobody was met there. */
  void lost(String host) {
    failed.add(host);
  }

  /** Whether a failure is worth another try: not where nobody answered anything so far. */
  boolean hopeful() {
    return met.get() || failed.isEmpty();
  }

  /** Whether nobody is sent out until those under way have told how they fared. */
  boolean bleak() {
    return !met.get() && failed.size() >= HOSTS;
  }
}
