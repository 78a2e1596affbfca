package dev.shelfcheck.engine;

/** The binomial distribution, as far as it is asked. */
final class Chance {
  private Chance() {}

  /**
   * How likely so many or more of several are hit, 0 to 1.
   *
   * @param hits how many, none or more
   * @param tries of how many
   * @param share how likely each of them is hit, above 0 and below 1
   */
  static double ofAtLeast(int hits, int tries, double share) {
    double fewer = 0;
    double exactly = Math.pow(1 - share, tries);
    for (int i = 0; i < hits; i++) {
      fewer += exactly;
      exactly *= (tries - i) / (i + 1.0) * share / (1 - share);
    }
    return Math.max(0, 1 - fewer);
  }
}
