package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;

/** One replacement in a list; an empty span is where something is put in. */
public record Replacement(Span span, String replacement) {}
