package dev.shelfcheck.fleet;

/**
 * One thing that an entry says of its work.
 *
 * @param entry the entry's number
 * @param part {@code title}, {@code authors} (one row each), {@code year} or {@code venue}
 * @param value what is said, freed of markup
 * @param start where it stands in the text, in UTF-16 units
 * @param end where it ends
 * @param certainty {@code sure}, or {@code doubtful} where it may have been misread
 */
record ClaimRow(int entry, String part, String value, int start, int end, String certainty) {}
