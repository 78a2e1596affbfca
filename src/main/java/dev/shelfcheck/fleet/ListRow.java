package dev.shelfcheck.fleet;

import java.util.List;

/**
 * All that was read and judged of one list: a row of the table {@code judged}, of which the other
 * tables are made.
 *
 * @param repository as in {@link ListName}
 * @param commit likewise
 * @param path likewise
 * @param digest SHA-256 of the text, in hexadecimal digits
 * @param score the list's health, as {@code audit} counts it: of 100
 * @param told whether the score tells its health: not where nobody who was asked could be reached
 * @param holds how many checks found nothing wrong
 * @param asked what was asked of the world
 */
record ListRow(
    String repository,
    String commit,
    String path,
    String digest,
    int score,
    boolean told,
    int holds,
    List<EntryRow> entries,
    List<ClaimRow> claims,
    List<LinkRow> links,
    List<FindingRow> findings,
    List<UncheckedRow> unchecked,
    List<AskedRow> asked,
    List<FailedRow> failed) {

  /** A list that could not be judged. */
  static ListRow failed(ListName name, String digest, FailedRow why) {
    return new ListRow(
        name.repository(),
        name.commit(),
        name.path(),
        digest,
        0,
        false,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(why));
  }
}
