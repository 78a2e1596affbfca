package dev.shelfcheck.report.html;

/**
 * A run of words in a comparison.
 *
 * @param own whether the other side lacks them
 */
public record Piece(String text, boolean own) {}
