package dev.shelfcheck.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a rule may know of the run beside the lists.
 *
 * @param today the run's date, the one clock there is
 * @param cards the rules' pages
 * @param chosen options a config sets, by rule
 * @param topics what sections may be about
 */
public record RunFacts(
    LocalDate today,
    Map<RuleId, RuleCard> cards,
    Map<RuleId, Map<String, Object>> chosen,
    List<Topic> topics) {
  public RunFacts {
    cards = Map.copyOf(cards);
    chosen = Map.copyOf(chosen);
    topics = List.copyOf(topics);
  }

  /**
   * A rule's page.
   *
   * @throws IllegalStateException where the rule has none, which is a fault of the build
   */
  public RuleCard card(RuleId rule) {
    RuleCard card = cards.get(rule);
    if (card == null) {
      throw new IllegalStateException("the rule " + rule + " has no page");
    }
    return card;
  }

  /** The options in force for a rule. */
  public Options options(RuleId rule) {
    RuleCard card = cards.get(rule);
    return Options.of(
        card == null ? Map.of() : card.options(), chosen.getOrDefault(rule, Map.of()));
  }
}
