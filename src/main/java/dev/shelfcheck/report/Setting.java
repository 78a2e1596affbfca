package dev.shelfcheck.report;

import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a report may know beside the audit.
 *
 * @param version of this tool
 * @param today the run's date
 * @param cards the rules' pages
 * @param colour whether the target shows colours
 * @param hidden what was left out
 */
public record Setting(
    String version, LocalDate today, Map<RuleId, RuleCard> cards, boolean colour, Hidden hidden) {
  public Setting {
    cards = Map.copyOf(cards);
  }

  /** The same for a target that shows no colours. */
  public Setting plain() {
    return new Setting(version, today, cards, false, hidden);
  }
}
