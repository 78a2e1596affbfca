package dev.shelfcheck.fleet;

import java.util.List;

/**
 * A work of a dump.
 *
 * @param dump the number of the dump, in the order given
 * @param id the work's name within it
 * @param line the record
 * @param keys of its identifiers and its titles
 * @param titles the words of each of its titles
 */
record WorkRow(int dump, String id, String line, List<String> keys, List<List<String>> titles) {}
