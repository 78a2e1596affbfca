package dev.shelfcheck.report.history;

/** A history or an old report that cannot be read; the message names file and line. */
public final class HistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a history, in words. */
  public HistoryException(String message) {
    super(message);
  }
}
