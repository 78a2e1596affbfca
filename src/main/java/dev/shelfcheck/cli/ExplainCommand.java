package dev.shelfcheck.cli;

import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
    name = "explain",
    description = "Explains a rule, or what was read at FILE:LINE.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern MARKER = Pattern.compile("[ \\t]*<!--! .*?-->");

  private final Terminal terminal;

  @Parameters(paramLabel = "RULE|FILE:LINE", description = "A rule's id, or a place in a list.")
  private String what = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RuleCard card = rule().orElseThrow(() -> new UsageException("there is no rule '" + what + "'"));
    terminal.out().println(card.id() + " (" + card.severity().word() + "): " + card.says());
    terminal.out().println();
    terminal.out().println(MARKER.matcher(card.page()).replaceAll(""));
    return ExitCode.CLEAN;
  }

  private Optional<RuleCard> rule() {
    return new RulesInForce(LocalDate.now(terminal.clock()))
        .cards().values().stream().filter(c -> c.id().equals(id())).findFirst();
  }

  private RuleId id() {
    try {
      return new RuleId(what);
    } catch (IllegalArgumentException e) {
      throw new UsageException("'" + what + "' is neither a rule nor FILE:LINE");
    }
  }
}
