package dev.shelfcheck.source.pocket;

/** The year that a record's first one is counted from. */
final class FirstYear {
  // Digits, and the centuries that an id's two digits of a year leave out.
  private static final int NINE = 9;
  private static final int TEN = 10;
  private static final int LAST_CENTURY = 1900;
  private static final int CENTURY = 2000;

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
    if (tens < 0 || tens > NINE || ones < 0 || ones > NINE) {
      return other;
    }
    int year = TEN * tens + ones;
    return year >= FIRST ? LAST_CENTURY + year : CENTURY + year;
  }
}
