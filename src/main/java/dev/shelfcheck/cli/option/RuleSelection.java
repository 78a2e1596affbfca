package dev.shelfcheck.cli.option;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.rule.Nearest;
import dev.shelfcheck.rule.RuleId;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules look, by the command line's word, which goes before the config's. */
public final class RuleSelection {
  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description =
          "Has only these rules look, be they off by default; several by commas, or repeated.")
  private List<String> selected = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Leaves these rules out; several by commas, or repeated.")
  private List<String> ignored = List.of();

  /**
   * Of all rules those that were selected, without those to be left out.
   *
   * @throws UsageException where one is named that is none
   */
  public RulesInForce of(RulesInForce all) {
    selected.forEach(r -> known(r, all));
    ignored.forEach(r -> known(r, all));
    RulesInForce some = selected.isEmpty() ? all : all.only(selected.toArray(String[]::new));
    return ignored.isEmpty() ? some : some.without(ignored.toArray(String[]::new));
  }

  /**
   * Holds a rule's name to the rules there are.
   *
   * @throws UsageException with the name that was most likely meant
   */
  public static void known(String rule, RulesInForce rules) {
    if (RuleId.parse(rule).filter(rules.cards()::containsKey).isEmpty()) {
      throw new UsageException(
          "there is no rule '"
              + rule
              + "'"
              + Nearest.to(rule, rules.cards().keySet().stream().map(RuleId::value).toList())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse("; 'shelfcheck rules' lists them"));
    }
  }
}
