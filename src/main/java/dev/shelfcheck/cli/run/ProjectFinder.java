package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Project;
import dev.shelfcheck.cli.option.InputChoice;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.ConfigReader;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the project that paths belong to, by the config that holds for them.
 *
 * @param choice what the command line says
 * @param paths that are looked at
 * @param elsewhere whether they stand elsewhere than on this disk, where no config is
 */
record ProjectFinder(InputChoice choice, List<String> paths, boolean elsewhere) {
  /**
   * The project, and a word on the terminal where another config stands beside the one that holds.
   *
   * @param cards the rules there are, which a config may name
   * @throws UsageException where there is no one config, or it cannot be read
   */
  Project find(Map<RuleId, RuleCard> cards, Terminal terminal) {
    try {
      Optional<String> chosen = choice.profile().or(() -> byHook(terminal));
      Optional<Path> file = file();
      Project project =
          file.isEmpty() ? Project.without(chosen, cards) : Project.of(file.get(), chosen, cards);
      sayOthers(project, terminal);
      return project;
    } catch (IOException e) {
      throw new UsageException("the config could not be read: " + e.getMessage());
    }
  }

  /** The pre-commit framework says that it is there. */
  private static Optional<String> byHook(Terminal terminal) {
    return terminal.environment().getOrDefault("PRE_COMMIT", "").equals("1")
        ? Optional.of("hook")
        : Optional.empty();
  }

  private Optional<Path> file() {
    Optional<Path> named = choice.config();
    if (named.isPresent()) {
      if (!Files.exists(named.get())) {
        throw new UsageException("--config " + named.get() + " does not exist");
      }
      return named;
    }
    if (choice.noConfig() || elsewhere) {
      return Optional.empty();
    }
    Set<Optional<Path>> found =
        paths.stream()
            .map(p -> p.equals("-") ? choice.stdinName() : p.replaceFirst("[*?\\[{].*$", ""))
            .map(p -> ConfigReader.nearest(Path.of(p)))
            .collect(Collectors.toSet());
    if (found.size() > 1) {
      throw new UsageException(
          "these paths have different configs ("
              + found.stream()
                  .map(f -> f.map(Path::toString).orElse("none"))
                  .sorted()
                  .collect(Collectors.joining(", "))
              + "): name one with --config, or check them apart");
    }
    return found.iterator().next();
  }

  /** Says which configs are not read, for another one stands before them. */
  private void sayOthers(Project project, Terminal terminal) {
    if (choice.config().isEmpty()) {
      project.configFile().map(ConfigReader::beside).orElse(List.of()).stream()
          .map(p -> "shelfcheck: " + p.getFileName() + " is not read: beside it stands ")
          .forEach(w -> terminal.err().println(w + project.configFile().get().getFileName()));
    }
  }
}
