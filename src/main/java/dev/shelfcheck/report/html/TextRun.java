package dev.shelfcheck.report.html;

/**
 * A run of words in a comparison or an instruction.
 *
 * @param own whether the other side lacks them; in an instruction, whether they are code
 */
public record TextRun(String text, boolean own) {}
