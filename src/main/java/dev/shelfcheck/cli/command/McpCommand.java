package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.cli.ListTools;
import dev.shelfcheck.cli.run.EditorOutput;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.server.tools.ToolServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tools for assistants that write lists. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "mcp",
    description =
        "Serves an assistant that writes with a language model, by the Model Context Protocol on"
            + " standard input and output: it checks lists, looks works up and proposes entries of"
            + " this folder.",
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--write",
      description = "Lets add_entry write into lists; else it shows the change and makes none.")
  private boolean write;

  McpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (terminal.interactive()) {
      terminal
          .err()
          .println(
              "shelfcheck: an assistant is to start this and talk to it: see"
                  + " src/docs/assistants.md; Ctrl-C ends it");
    }
    ToolServer.serve(
        new ListTools(terminal, write),
        Shelfcheck.version(),
        terminal.in(),
        new EditorOutput(terminal));
    return ExitCode.CLEAN;
  }
}
