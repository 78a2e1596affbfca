package dev.shelfcheck.ask;

import java.util.Collection;
import java.util.Optional;

/** Answers questions of some kinds, a batch at a time. */
public interface Source {
  /** Its name, as {@link Evidence#source()} prints it. */
  String name();

  /** Whether this source would hold the answer; cheap, without I/O. */
  boolean answers(Question<?> question);

  /**
   * What its answers rest on, as a text that differs where one may; absent where that cannot be
   * told. Files that stand beside lists are left out of it: nobody keeps what is said of them.
   */
  default Optional<String> state() {
    return Optional.empty();
  }

  /**
   * Answers a batch; what is left out is silence. Never throws for the network's sake.
   *
   * @param batch distinct questions that {@link #answers} accepted
   */
  Answers answer(Collection<? extends Question<?>> batch);
}
