package dev.shelfcheck.model;

/**
 * A place as people count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) {}
