package dev.shelfcheck.fleet;

/**
 * A question that a list raises of the world.
 *
 * @param kind {@code work}, {@code title}, {@code held title}, {@code page}, {@code place} or
 *     {@code repository}
 * @param question its name, the same for equal questions only
 * @param outcome {@code known}, {@code none}, what a page is, or why nothing is known
 */
record AskedRow(String kind, String question, String outcome) {}
