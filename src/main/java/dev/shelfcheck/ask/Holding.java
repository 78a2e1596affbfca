package dev.shelfcheck.ask;

import dev.shelfcheck.model.Work;

/** What the registry that must hold an identifier says of it. */
public sealed interface Holding {
  /** It leads to this work. */
  record Held(Work work) implements Holding {}

  /**
   * The registry says that there is no such identifier. Only a live or recorded registry can say
   * so; a catalogue's not holding it is silence.
   */
  record NoSuch() implements Holding {}
}
