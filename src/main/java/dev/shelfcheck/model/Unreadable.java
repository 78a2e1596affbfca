package dev.shelfcheck.model;

/**
 * A file that was met and could not be read.
 *
 * @param named whether the user named it, rather than a folder that holds it
 * @param reason in words, as the second half of a sentence: "is not UTF-8"
 */
public record Unreadable(String path, boolean named, String reason) {}
