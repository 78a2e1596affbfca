package dev.shelfcheck.fleet;

import java.util.List;

/**
 * A title to which several lists give different arXiv identifiers.
 *
 * @param title as the first of its places has it
 * @param lists how many lists
 * @param identifiers in the order of their first places
 * @param certainty {@code sure}, or {@code doubtful} where one of the titles may be misread
 * @param words what is wrong
 */
record DisagreementRow(
    String title,
    int lists,
    List<String> identifiers,
    String certainty,
    String words,
    List<PlaceRow> places) {}
