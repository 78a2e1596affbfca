package dev.shelfcheck.rule;

/**
 * What makes a finding one of many: a list made from a template, a folder that was moved, has its
 * fault in every line.
 *
 * @param fault what all such findings of one file are, as it is said behind their number: {@code
 *     links lack their target}; two with the same words have one cause
 * @param example what tells this one from the others
 * @param todo what to do about them all
 */
public record Recurring(String fault, String example, String todo) {}
