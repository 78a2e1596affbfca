package dev.shelfcheck.source.pocket;

import dev.shelfcheck.model.ArxivId;

/** The year that a record's first one is counted from. */
final class FirstYear {
  private static final String ARXIV = "arxiv:";

  private FirstYear() {}

  /**
   * The year in which an arXiv identifier was given; for others the same one in all of a file.
   *
   * @param id {@code scheme:value}
   */
  static int of(String id, int other) {
    return id.startsWith(ARXIV)
        ? ArxivId.parse(id.substring(ARXIV.length())).map(a -> a.posted().getYear()).orElse(other)
        : other;
  }
}
