package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.rule.Severity;

/**
 * What shows that a link leads to another work.
 *
 * @param words it, as a message says it
 * @param severity how loudly it may be said: as an error, where more than one thing shows it
 */
public record WrongLinkProof(String words, Severity severity) {
  /** One that may be said as an error. */
  public static WrongLinkProof sure(String words) {
    return new WrongLinkProof(words, Severity.ERROR);
  }
}
