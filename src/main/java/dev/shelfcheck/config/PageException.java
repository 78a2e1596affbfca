package dev.shelfcheck.config;

/** A rule page or config that cannot be read; the message names file and line. */
public final class PageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Characters of a problem that are shown: all of it, but for a value that is absurd. */
  private static final int LONGEST = 1_000;

  /** A problem of what was asked, not of a file. */
  PageException(String problem) {
    super(shown(problem));
  }

  /** A problem at a line of a page's file. */
  public PageException(String file, int line, String problem) {
    super(file + ":" + line + ": " + shown(problem));
  }

  /** What is quoted in it may be a megabyte. */
  private static String shown(String problem) {
    return problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST) + " ...";
  }
}
