package dev.shelfcheck.ask;

import java.util.List;

/**
 * What came back for a question.
 *
 * @param <A> as the question's
 */
public sealed interface Answer<A> {
  /**
   * A value, and who said so.
   *
   * @param evidence the source that decided first, then others that agree
   */
  record Known<A>(A value, List<Evidence> evidence) implements Answer<A> {
    public Known {
      evidence = List.copyOf(evidence);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("an answer names who gave it");
      }
    }

    /** An answer with one witness. */
    public static <A> Known<A> of(A value, Evidence evidence) {
      return new Known<>(value, List.of(evidence));
    }
  }

  /**
   * Silence.
   *
   * @param detail in words, for people: "arXiv answered 503"
   */
  record Unknown<A>(Cause cause, String detail) implements Answer<A> {}

  /** Silence, for a cause and in words. */
  static <A> Answer<A> unknown(Cause cause, String detail) {
    return new Unknown<>(cause, detail);
  }
}
