package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Cause;

/** A request that brought nothing: no reply, or one that is not what the registry documents. */
final class Silence extends Exception {
  private static final long serialVersionUID = 1L;
  private final Cause why;
  private final boolean divisible;

  private Silence(Cause why, String words, boolean divisible) {
    super(words);
    this.why = why;
    this.divisible = divisible;
  }

  /** A reply that cannot be understood. */
  static Silence of(String words) {
    return new Silence(Cause.GARBLED, words, false);
  }

  static Silence of(Cause why, String words) {
    return new Silence(why, words, false);
  }

  /** One of the questions spoils the reply to all; asked in smaller groups the others succeed. */
  static Silence divisible(String words) {
    return new Silence(Cause.GARBLED, words, true);
  }

  Cause why() {
    return why;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  boolean divisible() {
    return divisible;
  }
}
