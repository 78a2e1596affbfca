package dev.shelfcheck.forms;

/** Bytes that nothing was ever written as. */
public final class Spoilt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with them. */
  public Spoilt(String what) {
    super(what, null, false, false);
  }

  /** A value that its own constructor refuses. */
  public Spoilt(Throwable cause) {
    super("no such value", cause, false, false);
  }
}
