package dev.shelfcheck.model;

/**
 * A comment addressed to shelfcheck: {@code <!-- shelfcheck-ignore[rule]: reason -->}.
 *
 * @param text what stands inside the comment, trimmed
 * @param span the whole comment
 */
public record Directive(String text, Span span) {}
