package dev.shelfcheck.engine;

import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;

/**
 * A rule that is on.
 *
 * @param severity in force for the whole run; a finding may be milder, never more severe
 */
public record ActiveRule(RuleCard card, Rule rule, Severity severity) {
  RuleId id() {
    return rule.id();
  }

  Severity severityOf(Finding finding) {
    return finding.severity().filter(s -> severity.atLeast(s)).orElse(severity);
  }
}
