package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Question;

/**
 * Takes note of what a source learns the moment it learns it, so that a run cut short loses at most
 * the requests in flight. Safe for use by several threads.
 */
public interface Notebook {
  /** An answer, good until its kind goes stale. */
  <A> void learned(Question<A> question, Answer.Known<A> answer);

  /** An attempt that met silence: never an answer, only a reason to ask again later. */
  void attempted(Question<?> question, Cause cause, String detail);

  /** A notebook that forgets everything. */
  static Notebook blank() {
    return new Notebook() {
      @Override
      public <A> void learned(Question<A> question, Answer.Known<A> answer) {}

      @Override
      public void attempted(Question<?> question, Cause cause, String detail) {}
    };
  }
}
