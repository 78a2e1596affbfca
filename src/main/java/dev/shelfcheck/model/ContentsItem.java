package dev.shelfcheck.model;

/**
 * A line of a table of contents.
 *
 * @param fragment the target without the number sign
 */
public record ContentsItem(String text, String fragment, Span span) {}
