package dev.shelfcheck.report;

import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a report may know beside the audit.
 *
 * @param version of this tool
 * @param today the run's date
 * @param cards the rules' pages
 * @param colour whether the target shows colours
 * @param hidden what was left out
 * @param manner how much is said
 * @param inRepository turns a shown path into one from the repository's root, as forges want it
 */
public record Setting(
    String version,
    LocalDate today,
    Map<RuleId, RuleCard> cards,
    boolean colour,
    Hidden hidden,
    Manner manner,
    UnaryOperator<String> inRepository) {
  public Setting {
    cards = Map.copyOf(cards);
  }

  /** A report that says everything, of paths as they are shown. */
  public Setting(
      String version, LocalDate today, Map<RuleId, RuleCard> cards, boolean colour, Hidden hidden) {
    this(version, today, cards, colour, hidden, Manner.WHOLE, UnaryOperator.identity());
  }

  /** The same for a file: it shows no colours and holds everything. */
  public Setting plain() {
    Manner whole = new Manner(manner.detail(), manner.narrowed(), Integer.MAX_VALUE, false);
    return new Setting(version, today, cards, false, hidden, whole, inRepository);
  }

  /** The same in another manner. */
  public Setting in(Manner other) {
    return new Setting(version, today, cards, colour, hidden, other, inRepository);
  }

  /** The same with paths shown otherwise. */
  public Setting withPaths(UnaryOperator<String> other) {
    return new Setting(version, today, cards, colour, hidden, manner, other);
  }
}
