package dev.shelfcheck.fleet;

/**
 * An entry that gives a title an identifier.
 *
 * @param repository as in {@link ListName}
 * @param commit likewise
 * @param path likewise
 * @param line the entry's first, from 1
 * @param identifier the one it gives
 */
record PlaceRow(String repository, String commit, String path, int line, String identifier) {}
