package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.List;

/**
 * An audit together with every single look that led to it.
 *
 * @param looks those that counted, the ones that held included; what a comment in a list excuses is
 *     in the audit alone
 */
public record Inspection(Audit audit, List<Look> looks) {
  public Inspection {
    looks = List.copyOf(looks);
  }

  /** One subject under one rule, with its outcome. */
  public record Look(RuleId rule, Subject subject, Outcome outcome) {}
}
