package dev.shelfcheck.rule;

import dev.shelfcheck.model.Span;

/** One replacement in one file. */
public record Edit(String path, Span span, String replacement) {}
