package dev.shelfcheck.model;

/**
 * A heading outside code, whether or not it opens a section of entries.
 *
 * @param anchor the fragment GitHub gives it, without the number sign
 */
public record Heading(String title, int level, Span span, String anchor) {}
