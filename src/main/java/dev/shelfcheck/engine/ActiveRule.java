package dev.shelfcheck.engine;

import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that is on.
 *
 * @param severity in force for the whole run; a finding may be milder, never more severe
 * @param inFile the severity in a file, where a config says otherwise for it; empty where the rule
 *     is off there
 */
public record ActiveRule(
    RuleCard card, Rule rule, Severity severity, Function<String, Optional<Severity>> inFile) {
  /** A rule with its page, as severe as the config has it. */
  public ActiveRule(RuleCard card, Rule rule, Severity severity) {
    this(card, rule, severity, path -> Optional.of(severity));
  }

  RuleId id() {
    return card.id();
  }

  boolean looksAt(String path) {
    return inFile.apply(path).isPresent();
  }

  Severity severityOf(Finding finding) {
    Severity most = inFile.apply(finding.subject().path()).orElse(severity);
    return finding.severity().filter(s -> most.atLeast(s)).orElse(most);
  }
}
