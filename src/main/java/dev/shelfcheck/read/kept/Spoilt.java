package dev.shelfcheck.read.kept;

/** Bytes that no reading was ever written as. */
final class Spoilt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Spoilt(String what) {
    super(what, null, false, false);
  }

  Spoilt(Throwable cause) {
    super("no such value", cause, false, false);
  }
}
