package dev.shelfcheck.read.claims;

/** How many words tell one kind of text from another, where several places ask the same. */
final class WordCounts {
  /** From so many on a text may be a title by itself; fewer are a name; chosen. */
  static final int TITLE = 3;

  /** So many where something else says that a work is named; chosen. */
  static final int NAMED = 2;

  /** So many at most stand before a title in its line: a number, a tag, a name; chosen. */
  static final int LEAD = 4;

  private WordCounts() {}
}
