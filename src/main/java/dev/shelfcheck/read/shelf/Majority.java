package dev.shelfcheck.read.shelf;

/** What most of a group are: the rest may be written otherwise without making it another group. */
final class Majority {
  // Two of three; chosen.
  private static final int SOME = 2;
  private static final int OF = 3;

  private Majority() {}

  static boolean has(long some, long all) {
    return some * OF >= all * SOME;
  }
}
