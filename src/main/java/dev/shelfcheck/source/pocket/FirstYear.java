package dev.shelfcheck.source.pocket;

/** The year that a record's first one is counted from. */
final class FirstYear {
  private static final String ARXIV = "arxiv:";

  /** arXiv began in 1991; two digits before that are of this century. */
  private static final int FIRST = 91;

  private FirstYear() {}

  /**
   * The year in which an arXiv identifier was given, of its first two digits; for others the same
   * one in all of a file.
   *
   * @param id {@code scheme:value}
   */
  static int of(String id, int other) {
    int at = id.lastIndexOf('/') + 1;
    at = at == 0 ? ARXIV.length() : at;
    if (!id.startsWith(ARXIV) || id.length() < at + 2) {
      return other;
    }
    int tens = id.charAt(at) - '0';
    int ones = id.charAt(at + 1) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      return other;
    }
    int year = 10 * tens + ones;
    return year >= FIRST ? 1900 + year : 2000 + year;
  }
}
