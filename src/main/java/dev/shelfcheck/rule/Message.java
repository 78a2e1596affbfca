package dev.shelfcheck.rule;

/**
 * A finding in words: each part one sentence without a line break, no part ending with a full stop.
 *
 * @param what what is wrong, with the particulars of both sides
 * @param why why it matters; may be empty where the rule's own page says it well enough
 * @param todo what to do
 */
public record Message(String what, String why, String todo) {
  /** A message of a rule whose page says why. */
  public static Message of(String what, String todo) {
    return new Message(what, "", todo);
  }
}
