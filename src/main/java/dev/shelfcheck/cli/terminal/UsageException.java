package dev.shelfcheck.cli.terminal;

/** Something the user gave that cannot be used; the message is for the user. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A misuse, in words. */
  public UsageException(String message) {
    super(message);
  }
}
