package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Cause;

/** A request that brought nothing: no reply, or one that is not what the registry documents. */
final class Silence extends Exception {
  private static final long serialVersionUID = 1L;
  private final Cause why;
  private final transient Split split;

  private Silence(Cause why, String words, Split split) {
    super(words);
    this.why = why;
    this.split = split;
  }

  /** A reply that cannot be understood. */
  static Silence of(String words) {
    return new Silence(Cause.GARBLED, words, Split.NONE);
  }

  static Silence of(Cause why, String words) {
    return new Silence(why, words, Split.NONE);
  }

  /** One of the questions spoils the reply to all; asked in smaller groups the others succeed. */
  static Silence divisible(String words) {
    return divisible(words, Split.HALVES);
  }

  static Silence divisible(String words, Split split) {
    return new Silence(Cause.GARBLED, words, split);
  }

  /** The same, said of a registry. */
  Silence of(RegistryAdapter adapter) {
    return new Silence(why, adapter.name() + ": " + words(), split);
  }

  Cause why() {
    return why;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  /** Whether the registry is well, and only this group of questions was not. */
  boolean divisible() {
    return split != Split.NONE;
  }

  Split split() {
    return split;
  }
}
