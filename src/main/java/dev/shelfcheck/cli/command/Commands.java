package dev.shelfcheck.cli.command;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands there are. Each is made where it is wanted: its options are found by reflection. */
public final class Commands {
  private final Supplier<CommandLine> root;
  private final Map<String, Supplier<CommandLine>> byName = new LinkedHashMap<>();

  /**
   * All of them.
   *
   * @param root the command line they stand below
   */
  public Commands(Supplier<CommandLine> root, Terminal terminal) {
    this.root = root;
    add("add", () -> new AddCommand(terminal));
    add("audit", () -> new AuditCommand(terminal));
    byName.put("catalogue", () -> CatalogueCommand.line(terminal));
    add("baseline", () -> new BaselineCommand(terminal));
    add("check", () -> new CheckCommand(terminal));
    add("complete", () -> new CompleteCommand(terminal));
    add("config", () -> new ConfigCommand(terminal));
    add("entries", () -> new EntriesCommand(terminal));
    add("explain", () -> new ExplainCommand(terminal));
    add("fix", () -> new FixCommand(terminal));
    add("init", () -> new InitCommand(terminal));
    add("fleet", () -> new FleetCommand(terminal));
    add("links", () -> new LinksCommand(terminal));
    add("generate-fish-completion", () -> new FishCommand(terminal));
    add("generate-man", () -> new ManCommand(terminal));
    byName.put("rule", () -> RuleCommand.line(terminal));
    add("mcp", () -> new McpCommand(terminal));
    add("rules", () -> new RulesCommand(terminal));
    add("sections", () -> new SectionsCommand(terminal));
    add("server", () -> new ServerCommand(terminal));
  }

  /** What a line asks for that is read without picocli, whose start costs more than its reading. */
  public static Optional<Callable<Integer>> plain(Terminal terminal, String... args) {
    return args.length == 2 && args[0].equals("server") && args[1].equals("--stdio")
        ? Optional.of(new ServerCommand(terminal))
        : CheckCommand.plain(terminal, args).map(c -> c);
  }

  private void add(String name, Supplier<Object> command) {
    byName.put(name, () -> new CommandLine(command.get()));
  }

  /** All of them, as a help or a manual shows them. */
  public CommandLine all() {
    CommandLine line = root.get().addSubcommand(completion());
    byName.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return versioned(line);
  }

  /** As many as a run needs: the one that its first word names, or all where it names none. */
  public CommandLine wanted(String... args) {
    Supplier<CommandLine> named = args.length == 0 ? null : byName.get(args[0]);
    return named == null ? all() : versioned(root.get().addSubcommand(args[0], named.get()));
  }

  private static CommandLine completion() {
    CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
    completion.getCommandSpec().usageMessage().hidden(true);
    return completion;
  }

  /** Every command tells the one version there is. */
  private static CommandLine versioned(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(Commands::versioned);
    return line;
  }
}
