package dev.shelfcheck.config;

/** A rule page or config that cannot be read; the message names file and line. */
public final class PageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem of what was asked, not of a file. */
  PageException(String problem) {
    super(problem);
  }

  public PageException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
