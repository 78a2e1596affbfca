package dev.shelfcheck.api;

import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.ConfigReader;
import dev.shelfcheck.config.PageException;
import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is about: its config and the folder the config is for.
 *
 * @param folder what shown paths are relative to: where the command was given
 * @param configFile absent where no config was found
 * @param cards the pages of all rules there are, the config's own included
 */
public record Project(
    Path folder, Config config, Optional<Path> configFile, Map<RuleId, RuleCard> cards) {
  public Project {
    cards = Map.copyOf(cards);
  }

  /** No config, and the built-in rules as their pages want them. */
  public static Project plain() {
    return new Project(
        Path.of(""), Config.none(Path.of("")), Optional.empty(), RulePages.builtIn());
  }

  /**
   * What a config file says, as {@code --config} takes it.
   *
   * @param profile one of the config's own, or of hook, ci, audit
   * @throws PageException with file and line where something in it cannot be meant
   * @throws IOException where it, or what it extends, cannot be read
   */
  public static Project of(Path configFile, Optional<String> profile) throws IOException {
    return of(configFile, profile, RulePages.builtIn());
  }

  /** The same, where more rules than the built-in ones may be named. */
  public static Project of(Path configFile, Optional<String> profile, Map<RuleId, RuleCard> known)
      throws IOException {
    ConfigReader reader = new ConfigReader(known);
    Config config = reader.read(configFile, profile);
    return new Project(Path.of(""), config, Optional.of(configFile), reader.known(config));
  }

  /**
   * What the text of a config says whose repository is not at hand: of lists and rules, not of
   * files of its own or of hosts.
   *
   * @throws IllegalArgumentException with the line where something in it cannot be meant
   */
  public static Project foreign(String config) {
    Map<RuleId, RuleCard> known = RulePages.builtIn();
    try {
      return new Project(
          Path.of(""), new ConfigReader(known).foreign(config), Optional.empty(), known);
    } catch (PageException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a preset is this program's own
    }
  }

  /** Whether the config has a file judged, by its path from the root. */
  public boolean wants(String path) {
    return config.wants(path);
  }

  /**
   * A folder that has no config.
   *
   * @param profile a built-in one
   * @throws PageException where there is no such profile
   */
  public static Project without(Optional<String> profile, Map<RuleId, RuleCard> known)
      throws IOException {
    Path folder = Path.of("");
    Config config =
        profile.isPresent()
            ? ConfigReader.profile(folder.toAbsolutePath(), profile.get())
            : Config.none(folder.toAbsolutePath());
    return new Project(folder, config, Optional.empty(), known);
  }

  /** A shown path as configs and baselines know it: relative to the project's root. */
  public String inProject(String shown) {
    Path whole;
    try {
      whole = folder.toAbsolutePath().resolve(shown).normalize();
    } catch (InvalidPathException e) {
      return shown; // a name that this system's locale cannot write
    }
    Path root = config.root().toAbsolutePath().normalize();
    return (whole.startsWith(root) ? root.relativize(whole) : whole)
        .toString()
        .replace(File.separatorChar, '/');
  }

  /** Where the project keeps its known findings. */
  public Path baseline() {
    return config.paths("baseline").stream()
        .findFirst()
        .orElseGet(() -> config.root().resolve(".shelfcheck-baseline.json"));
  }
}
