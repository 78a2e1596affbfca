package dev.shelfcheck.cli;

/** Something the user gave that cannot be used; the message is for the user. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
