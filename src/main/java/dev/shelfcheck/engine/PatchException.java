package dev.shelfcheck.engine;

/** A patch that does not hold what it says; the message names its line and is for the user. */
public final class PatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatchException(int line, String what) {
    super("line " + line + " of the patch: " + what);
  }
}
