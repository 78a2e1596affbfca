package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.source.http.HostQueue.CloseReason;
import dev.shelfcheck.thread.LoopConfined;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether there is a network at all: where several hosts have failed after all tries, none was ever
 * met and none is under way that might be, there is none, and asking the rest would only take time.
 */
@LoopConfined
final class OfflineDetector {
  /** One host that fails may be down, two may share a provider. */
  private static final int HOSTS = 3;

  /** What every call that still waits is told. */
  static final CloseReason NO_NETWORK = new CloseReason(Cause.NO_NETWORK, Cause.NO_NETWORK.words());

  private final Set<String> unmet = new HashSet<>();
  private boolean met;

  /** A host was met, be it with a no or a slammed door. */
  void met() {
    met = true;
  }

  /** A host failed after all tries, and was not met. */
  void failed(String host) {
    unmet.add(host);
  }

  /** Whether a failure is worth another try: not where no host answered anything so far. */
  boolean mayTryAgain() {
    return met || unmet.isEmpty();
  }

  /** Whether nothing is started until those under way have told how they fared. */
  boolean waitsForNews() {
    return !met && unmet.size() >= HOSTS;
  }
}
