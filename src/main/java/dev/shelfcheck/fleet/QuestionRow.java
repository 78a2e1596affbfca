package dev.shelfcheck.fleet;

/**
 * A question that lists of the fleet raise of the world, once however many raise it.
 *
 * @param kind {@code work}, {@code title}, {@code held title}, {@code page}, {@code place} or
 *     {@code repository}
 * @param question its name, the same for equal questions only
 * @param lists how many raise it
 * @param outcome {@code known}, {@code none}, what a page is, or why nothing is known
 */
record QuestionRow(String kind, String question, long lists, String outcome) {}
