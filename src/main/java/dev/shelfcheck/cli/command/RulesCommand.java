package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.rule.RuleCard;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "rules",
    description = "Lists the rules, each with its severity and its sentence.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    for (RuleCard card :
        new RulesInForce(LocalDate.now(terminal.clock()))
            .cards().values().stream()
                .sorted(java.util.Comparator.comparing(RuleCard::id))
                .toList()) {
      String standing = card.optIn() ? "off" : card.severity().word();
      terminal.out().printf("%-26s %-8s %s%n", card.id(), standing, card.text().says());
    }
    return ExitCode.CLEAN;
  }
}
