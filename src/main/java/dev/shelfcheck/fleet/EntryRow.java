package dev.shelfcheck.fleet;

import java.util.List;
import java.util.Optional;

/**
 * A listed work.
 *
 * @param entry its number in the list, from 0
 * @param line its first, from 1
 * @param endLine its last
 * @param section the headings above it, the outermost first
 * @param certainty of the title: {@code sure}, or {@code doubtful} where it may be misread
 * @param identifiers what its links and its text identify, distinct, in reading order
 * @param own those of them that name the entry's own work
 */
record EntryRow(
    int entry,
    int line,
    int endLine,
    List<String> section,
    Optional<String> title,
    String certainty,
    List<String> authors,
    Optional<Integer> year,
    Optional<String> venue,
    List<String> identifiers,
    List<String> own) {}
