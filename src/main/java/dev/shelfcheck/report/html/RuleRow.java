package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Tally;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.rule.RuleCard;
import java.util.List;

/**
 * How a rule's checks came out.
 *
 * @param passed the share of checks made that hold, in percent; 100 where none was made
 */
public record RuleRow(
    String rule, String says, String severity, int holds, int broken, int unchecked, int passed) {
  /** The whole of a share. */
  private static final int PERCENT = 100;

  static List<RuleRow> of(Audit audit, Setting setting) {
    return audit.tallies().stream().map(t -> row(t, setting.cards().get(t.rule()))).toList();
  }

  private static RuleRow row(Tally tally, @org.jspecify.annotations.Nullable RuleCard card) {
    int made = tally.holds() + tally.broken();
    return new RuleRow(
        tally.rule().value(),
        card == null ? "" : card.text().says(),
        card == null ? "" : card.severity().word(),
        tally.holds(),
        tally.broken(),
        tally.unchecked(),
        made == 0 ? PERCENT : (int) Math.floor((double) PERCENT * tally.holds() / made));
  }

  /** How many of the checks hold, in words that do not pass what was never asked. */
  public String result() {
    return made() == 0
        ? unchecked == 0 ? "nothing to check" : "not asked"
        : passed + " % of " + Counted.of(made());
  }

  /** How many of its checks could be made. */
  public int made() {
    return holds + broken;
  }
}
