package dev.shelfcheck.fleet;

import java.util.List;
import java.util.Optional;

/**
 * What is broken.
 *
 * @param number its place among the list's findings, from 0
 * @param line from 1
 * @param column from 1
 * @param entry the entry concerned, if one is
 * @param identifiers of the works concerned
 * @param fingerprint the same for the same fault of the same entry, wherever its lines move
 * @param json the whole finding, as {@code check --format jsonl} prints it
 */
record FindingRow(
    int number,
    String rule,
    String severity,
    int line,
    int column,
    Optional<Integer> entry,
    List<String> identifiers,
    String fingerprint,
    String json) {}
