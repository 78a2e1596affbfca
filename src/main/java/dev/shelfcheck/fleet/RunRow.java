package dev.shelfcheck.fleet;

/**
 * What a run is made by; the one row of the table {@code run}. A run goes on only where all of it
 * is the same.
 *
 * @param run its name
 * @param schema the version of the tables' columns
 * @param tool the version of this program
 * @param today the day it judges by
 * @param catalogues the paths of those asked, a line each
 * @param works the dumps that were joined, a line each
 * @param links whether the pages that lists link to were asked for
 */
record RunRow(
    String run,
    int schema,
    String tool,
    String today,
    String catalogues,
    String works,
    boolean links) {}
