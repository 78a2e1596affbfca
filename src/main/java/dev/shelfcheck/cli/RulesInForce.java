package dev.shelfcheck.cli;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.engine.ActiveRule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import dev.shelfcheck.rules.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules of a run: the built-in ones with their pages. */
final class RulesInForce {
  private final RunFacts facts;

  RulesInForce(LocalDate today) {
    this.facts = new RunFacts(today, RulePages.builtIn(), Map.of(), TopicFiles.builtIn());
  }

  Map<RuleId, RuleCard> cards() {
    return facts.cards();
  }

  RuleCard card(RuleId id) {
    RuleCard card = facts.cards().get(id);
    if (card == null) {
      throw new IllegalStateException("the rule " + id + " has no page");
    }
    return card;
  }

  List<ActiveRule> active() {
    return Rulebook.rules(facts).stream()
        .map(r -> new ActiveRule(card(r.id()), r, card(r.id()).severity()))
        .toList();
  }
}
