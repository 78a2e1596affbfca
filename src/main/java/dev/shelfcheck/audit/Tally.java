package dev.shelfcheck.audit;

import dev.shelfcheck.rule.RuleId;

/** How a rule's checks came out; the three outcomes, always together. */
public record Tally(RuleId rule, int holds, int broken, int unchecked) {
  /** How many checks there were, whatever came of them. */
  public int checks() {
    return holds + broken + unchecked;
  }

  Tally plus(Tally other) {
    return new Tally(rule, holds + other.holds, broken + other.broken, unchecked + other.unchecked);
  }
}
