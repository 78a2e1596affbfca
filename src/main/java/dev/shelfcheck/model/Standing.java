package dev.shelfcheck.model;

/** Whether a work still stands. */
public enum Standing {
  STANDS,
  WITHDRAWN,
  RETRACTED,
  /** An expression of concern was published. */
  DOUBTED
}
