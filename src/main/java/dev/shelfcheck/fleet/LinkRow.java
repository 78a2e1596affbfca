package dev.shelfcheck.fleet;

import java.util.Optional;

/**
 * A link.
 *
 * @param entry the entry that it stands in; absent for one in prose, a badge, the contents
 * @param line from 1
 * @param column from 1
 * @param url as written
 * @param page the one name of the page it leads to; absent where it is no address of the web
 * @param host whom one would ask for it; absent likewise
 * @param role what it is to its entry
 */
record LinkRow(
    Optional<Integer> entry,
    int line,
    int column,
    String url,
    Optional<String> page,
    Optional<String> host,
    String role) {}
