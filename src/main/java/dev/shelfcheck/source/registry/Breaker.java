package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stops asking a registry that does not answer: after two failures in a row, or at once where it
 * shuts the door (a wall) or asks for more patience than a run has (a rate limit).
 */
final class Breaker {
  /** One silence may be chance; chosen. */
  private static final int FAILURES = 2;

  private final List<Silence> silences = new ArrayList<>();

  /** The silence to give without asking. */
  Optional<Silence> open() {
    if (silences.isEmpty()) {
      return Optional.empty();
    }
    Silence last = silences.get(silences.size() - 1);
    boolean shut = last.why() == Cause.WALL || last.why() == Cause.RATE_LIMITED;
    return shut || silences.size() >= FAILURES ? Optional.of(last) : Optional.empty();
  }

  void failed(Silence silence) {
    silences.add(silence);
  }

  void worked() {
    silences.clear();
  }
}
