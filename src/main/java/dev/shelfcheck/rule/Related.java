package dev.shelfcheck.rule;

/**
 * Another place a finding speaks of.
 *
 * @param note what stands there, in a few words
 */
public record Related(Subject subject, String note) {}
