package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.Main;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the completions for fish; the release holds what it prints. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "generate-fish-completion",
    description = "Prints the completions for the shell fish.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class FishCommand implements Callable<Integer> {
  private final Terminal terminal;

  FishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(FishCompletion.of(Main.commands(terminal).all().getCommandSpec()));
    return ExitCode.CLEAN;
  }
}
