package dev.shelfcheck.fleet;

/**
 * Why a list was not judged.
 *
 * @param cause {@code row} (the table's row names no list), {@code unreadable}, {@code config} (its
 *     repository's cannot be meant), {@code excluded} (by that config), {@code time}, {@code
 *     memory} or {@code bug}
 * @param detail in words
 */
record FailedRow(String cause, String detail) {}
