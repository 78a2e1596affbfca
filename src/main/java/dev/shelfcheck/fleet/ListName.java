package dev.shelfcheck.fleet;

/**
 * Which list, of which state of which repository; what every table's rows begin with.
 *
 * @param repository its name in the table, OWNER/NAME say; empty where the table names none
 * @param commit the state that the text is of; empty where the table tells none
 * @param path the file's path from the repository's root, with forward slashes
 */
record ListName(String repository, String commit, String path) {}
