package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Cause;
import java.util.Optional;

/**
 * Stops asking a registry that does not answer: after two failures in a row, or at once where it
 * shuts the door (a wall) or asks for more patience than a run has (a rate limit).
 */
final class Breaker {
  private static final int FAILURES = 2;
  private int failures;
  private Optional<Silence> last = Optional.empty();

  /** The silence to give without asking. */
  Optional<Silence> open() {
    boolean shut =
        last.filter(s -> s.why() == Cause.WALL || s.why() == Cause.RATE_LIMITED).isPresent();
    return failures >= FAILURES || shut ? last : Optional.empty();
  }

  void failed(Silence silence) {
    failures++;
    last = Optional.of(silence);
  }

  void worked() {
    failures = 0;
    last = Optional.empty();
  }
}
