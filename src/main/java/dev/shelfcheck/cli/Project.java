package dev.shelfcheck.cli;

import dev.shelfcheck.config.Config;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is about: its config and the folder the config is for.
 *
 * @param folder where the command was given; paths are shown relative to it
 * @param configFile absent where no config was found
 * @param cards the pages of all rules there are, the config's own included
 */
record Project(Path folder, Config config, Optional<Path> configFile, Map<RuleId, RuleCard> cards) {
  Project {
    cards = Map.copyOf(cards);
  }

  /** A shown path as configs and baselines know it: relative to the project's root. */
  String inProject(String shown) {
    Path whole = folder.toAbsolutePath().resolve(shown).normalize();
    Path root = config.root().toAbsolutePath().normalize();
    return (whole.startsWith(root) ? root.relativize(whole) : whole)
        .toString()
        .replace(File.separatorChar, '/');
  }

  /** A path from the project's root as it is shown. */
  String shown(String inProject) {
    Path whole = config.root().toAbsolutePath().resolve(inProject).normalize();
    return folder
        .toAbsolutePath()
        .normalize()
        .relativize(whole)
        .toString()
        .replace(File.separatorChar, '/');
  }

  Path baseline() {
    return config.paths("baseline").stream()
        .findFirst()
        .orElseGet(() -> config.root().resolve(".shelfcheck-baseline.json"));
  }
}
