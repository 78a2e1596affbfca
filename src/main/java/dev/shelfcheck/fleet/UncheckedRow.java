package dev.shelfcheck.fleet;

import java.util.Optional;

/**
 * What could not be checked.
 *
 * @param line from 1
 * @param column from 1
 * @param entry the entry concerned, if one is
 * @param cause in small letters, {@code not_held} say
 * @param detail in words
 */
record UncheckedRow(
    String rule, int line, int column, Optional<Integer> entry, String cause, String detail) {}
