package dev.shelfcheck.model;

/**
 * Something in an identifier's place that no identifier of its scheme can be.
 *
 * @param scheme as in {@link Identifier#scheme()}
 * @param text as written
 * @param reason why it cannot be one, as the second half of a sentence: "month 13 does not exist"
 */
public record InvalidIdentifier(String scheme, String text, String reason) {}
