package dev.shelfcheck.model;

/** How far a reading can be relied on. */
public enum Certainty {
  /** What the list says was understood. */
  SURE,
  /** It may be that something else was meant: nobody is accused by it. */
  DOUBTFUL
}
