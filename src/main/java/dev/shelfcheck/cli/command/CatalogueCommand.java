package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the offline catalogue and looks into it. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "catalogue",
    description = "Builds, packs or gets the offline catalogue of works and looks into it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CatalogueCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  private CatalogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command with its subcommands. */
  static CommandLine line(Terminal terminal) {
    return new CommandLine(new CatalogueCommand(terminal))
        .addSubcommand(new CatalogueBuildCommand(terminal))
        .addSubcommand(new CatalogueFindCommand(terminal))
        .addSubcommand(new CatalogueGetCommand(terminal))
        .addSubcommand(new CatalogueInfoCommand(terminal))
        .addSubcommand(new CataloguePackCommand(terminal))
        .addSubcommand(new CatalogueShowCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
