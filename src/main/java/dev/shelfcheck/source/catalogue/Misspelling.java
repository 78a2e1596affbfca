package dev.shelfcheck.source.catalogue;

/** One slip of the pen: a letter lost, added, taken for another, or swapped with the next. */
final class Misspelling {
  /** Shorter words are other words. */
  private static final int SHORTEST = 4;

  private Misspelling() {}

  /** Whether one word may be the other one misspelt. */
  static boolean between(String word, String other) {
    String longer = word.length() < other.length() ? other : word;
    String shorter = word.length() < other.length() ? word : other;
    int more = longer.length() - shorter.length();
    if (shorter.length() < SHORTEST || more > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    if (more == 1) {
      return shorter.startsWith(longer.substring(at + 1), at);
    }
    return at >= shorter.length() - 1
        || shorter.startsWith(longer.substring(at + 1), at + 1)
        || (shorter.charAt(at) == longer.charAt(at + 1)
            && shorter.charAt(at + 1) == longer.charAt(at)
            && shorter.startsWith(longer.substring(at + 2), at + 2));
  }
}
