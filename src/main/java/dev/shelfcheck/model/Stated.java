package dev.shelfcheck.model;

/**
 * Something a list says, with the place where it says so.
 *
 * @param value what is said, freed of markup
 * @param span where; its raw text may hold markup
 */
public record Stated<T>(T value, Span span) {}
