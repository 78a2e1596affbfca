package dev.shelfcheck.read.git;

/** What git could not tell; the message is for the user. */
public final class GitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }
}
