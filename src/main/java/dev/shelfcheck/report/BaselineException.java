package dev.shelfcheck.report;

/** A baseline that cannot be read; the message names file and line. */
public final class BaselineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }
}
