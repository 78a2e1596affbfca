package dev.shelfcheck.ask;

import java.util.Collection;

/** Answers questions of some kinds, a batch at a time. */
public interface Source {
  /** Its name, as {@link Evidence#source()} prints it. */
  String name();

  /** Whether this source would hold the answer; cheap, without I/O. */
  boolean answers(Question<?> question);

  /**
   * Answers a batch; what is left out is silence. Never throws for the network's sake.
   *
   * @param batch distinct questions that {@link #answers} accepted
   */
  Answers answer(Collection<? extends Question<?>> batch);
}
