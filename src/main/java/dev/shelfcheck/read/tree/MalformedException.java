package dev.shelfcheck.read.tree;

import java.io.Serial;

/** A data file is not what its name says. */
public final class MalformedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * What is wrong.
   *
   * @param offset where in the text
   * @param why as the second half of a sentence
   */
  public MalformedException(int offset, String why) {
    super(why);
    this.offset = offset;
  }

  /** Where in the text. */
  public int offset() {
    return offset;
  }

  /** What is wrong, as the second half of a sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
