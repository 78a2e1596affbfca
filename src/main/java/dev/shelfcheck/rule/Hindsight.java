package dev.shelfcheck.rule;

import dev.shelfcheck.model.Span;

/** What the other rules of the run made of a part of a document, exceptions left aside. */
@FunctionalInterface
public interface Hindsight {
  /** The sum of a rule's outcomes in a part of a document. */
  OutcomeSummary of(RuleId rule, String path, Span part);

  /** The sum of a rule's outcomes in a part of a document. */
  enum OutcomeSummary {
    /** The rule is off, or there is no such rule. */
    NOT_LOOKED,
    /** Nothing is broken there, and nothing was kept from being checked. */
    QUIET,
    UNCHECKED,
    BROKEN
  }
}
