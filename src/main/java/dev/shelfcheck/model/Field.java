package dev.shelfcheck.model;

/**
 * A labelled piece of an entry: a table cell under its header, "Topic: ..." or a BibTeX field.
 *
 * @param label as written
 * @param text freed of markup
 * @param span of the text as written
 */
public record Field(String label, String text, Span span) {}
