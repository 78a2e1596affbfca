package dev.shelfcheck.model;

/**
 * An identifier that stands in an entry.
 *
 * @param own whether it is said to be the entry's own work, not a work the description mentions
 */
public record IdentifierMention(Identifier identifier, Span span, boolean own) {}
