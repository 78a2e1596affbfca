package dev.shelfcheck.model;

/**
 * Something recognised in running text.
 *
 * @param span of the identifier with its label ("arXiv:2205.14135"), from the text's start
 * @param seen what was recognised there, never nothing
 */
public record Sighting(Span span, Recognition seen) {}
