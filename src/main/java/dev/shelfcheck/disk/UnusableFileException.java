package dev.shelfcheck.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be used as it is; the message names it and says why, for people. */
public final class UnusableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  static final String LEADS_OUT = "is a link that leads out of its repository, and is not followed";

  /**
   * A file with a reason.
   *
   * @param reason the second half of a sentence: "is not UTF-8"
   */
  public UnusableFileException(Path file, String reason) {
    super(file + " " + reason);
  }

  /** A link that is not followed, since a repository of strangers may have laid it. */
  static UnusableFileException leadsOut(Path file) {
    return new UnusableFileException(file, LEADS_OUT);
  }
}
