package dev.shelfcheck.audit;

import dev.shelfcheck.rule.RuleId;

/**
 * A finding as a baseline remembers it.
 *
 * @param file from the project's root
 * @param subject what the finding is about, as {@link Identity} names it
 * @param stem what equal findings share of their fingerprint
 * @param what the message, for people who read the file
 * @param earlier whether entries were read otherwise when it was remembered
 */
public record KnownFinding(
    RuleId rule, String file, String subject, String stem, String what, boolean earlier) {}
