package dev.shelfcheck.fleet;

import java.util.List;

/**
 * Something that a list names; the list as in {@link ListName}, with its text's digest.
 *
 * @param key of an identifier or a title
 * @param words of a title; of an identifier none
 */
record WantedRow(
    String repository, String commit, String path, String digest, String key, List<String> words) {}
