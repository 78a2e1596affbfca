package dev.shelfcheck.cli.command;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.ConfigLocation;
import dev.shelfcheck.config.ConfigReader;
import dev.shelfcheck.config.ConfigSchema;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.report.PlainJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the config is and where it comes from. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "config",
    description = "Checks the config, and says which file set what.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--resolved",
      paramLabel = "FILE",
      description = "Says every setting that holds for FILE, with the file and line that set it.")
  private @Nullable Path resolved;

  @Option(names = "--schema", description = "Prints the JSON Schema of a config.")
  private boolean schema;

  @Option(names = "--profile", paramLabel = "NAME", description = "With this profile.")
  private @Nullable String profile;

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (schema) {
      terminal.out().print(PlainJson.write(ConfigSchema.of(RulePages.builtIn().values())));
      return ExitCode.CLEAN;
    }
    Path asked = Optional.ofNullable(resolved).orElse(Path.of(""));
    Optional<Path> file = ConfigReader.nearest(asked);
    if (file.isEmpty()) {
      terminal.out().println("no config holds here; 'shelfcheck init' writes one");
      return ExitCode.CLEAN;
    }
    ConfigReader reader = new ConfigReader(RulePages.builtIn());
    Config config = reader.read(file.get(), Optional.ofNullable(profile));
    terminal.out().println("config: " + file.get());
    config.resolved().forEach(this::say);
    if (resolved != null) {
      Project project = new Project(Path.of(""), config, file, reader.known(config));
      sayFor(project, resolved.toString());
    }
    return ExitCode.CLEAN;
  }

  private void say(String setting, ConfigLocation configLocation) {
    terminal
        .out()
        .println(
            "  " + setting + "    (" + configLocation.file() + ":" + configLocation.line() + ")");
  }

  private void sayFor(Project project, String file) {
    String path = project.inProject(file);
    Config config = project.config();
    terminal.out().println(file + ":");
    String standing =
        config.excludes(path) ? "excluded" : config.wants(path) ? "in the corpus" : "outside";
    terminal
        .out()
        .println(
            "  " + standing + config.list(path).map(l -> ", part of the list " + l).orElse(""));
    for (Map.Entry<dev.shelfcheck.rule.RuleId, dev.shelfcheck.rule.RuleCard> card :
        new java.util.TreeMap<>(project.cards()).entrySet()) {
      config
          .override(card.getKey(), path)
          .ifPresent(
              c ->
                  terminal
                      .out()
                      .println(
                          "  "
                              + card.getKey()
                              + ": "
                              + (c.off() ? "off" : c.severity().map(s -> s.word()).orElse("on"))
                              + " by an override"));
    }
  }
}
