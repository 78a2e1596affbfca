package dev.shelfcheck.source.pocket;

/** What stands in a shelf file cannot be, so nothing is believed of it. */
public final class DamagedShelfException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what cannot be, in words that follow the file's name. */
  public DamagedShelfException(String message) {
    super(message);
  }
}
