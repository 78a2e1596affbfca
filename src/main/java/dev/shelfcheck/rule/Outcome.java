package dev.shelfcheck.rule;

import dev.shelfcheck.ask.Cause;

/** The three values; there is no fourth. */
public sealed interface Outcome {
  record Holds() implements Outcome {
    /** All of them: of a run over many files there are millions. */
    public static final Holds HOLDS = new Holds();
  }

  /** Is broken, and so. */
  record Broken(Finding finding) implements Outcome {}

  /** Could not be checked. */
  record Unchecked(Cause cause, String detail) implements Outcome {}
}
