package dev.shelfcheck.fleet;

/**
 * What a page, or a place on one, answered when it was asked; a row each time.
 *
 * @param page its address, without fragment
 * @param host whom was asked; a name with and without {@code www.} is one host
 * @param question its name: "link" and the page, or "place" and the page with its fragment
 * @param outcome of a page {@code alive}, {@code moved}, {@code dead} or {@code unchecked}
 * @param status the last of HTTP's, 0 where no server was reached
 * @param detail in words
 * @param finalUrl where a permanent move leads; empty where there is none
 * @param round in which it was asked, from 0; -1 for what led from one host to another
 * @param task the number within its round of the task that asked
 * @param line what is remembered of it
 */
record EvidenceRow(
    String page,
    String host,
    String question,
    String outcome,
    int status,
    String detail,
    String finalUrl,
    int round,
    int task,
    String line) {}
