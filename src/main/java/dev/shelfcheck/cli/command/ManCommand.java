package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.Main;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the manual page; the release holds what it prints. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "generate-man",
    description = "Prints the manual page.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;

  ManCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(ManPage.of(Main.commands(terminal).all().getCommandSpec()));
    return ExitCode.CLEAN;
  }
}
