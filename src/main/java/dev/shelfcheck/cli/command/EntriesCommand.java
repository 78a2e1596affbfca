package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.option.NetworkOptions;
import dev.shelfcheck.cli.run.ListInputs;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.EntriesReport;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what was read. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "entries",
    description = "Shows the entries that were read, one JSON object a line.",
    mixinStandardHelpOptions = true)
final class EntriesCommand implements Callable<Integer> {
  private enum EntriesFormat {
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private final ListInputs inputs = new ListInputs();

  @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl.", defaultValue = "jsonl")
  @SuppressWarnings("UnusedVariable") // one format so far; the option names it for scripts
  private EntriesFormat format = EntriesFormat.JSONL;

  EntriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    inputs.fetch(new NetworkOptions(), terminal);
    Library library = inputs.read(terminal);
    new EntriesReport().write(library, terminal.out());
    return ListInputs.complain(library, terminal) ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
