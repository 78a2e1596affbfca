package dev.shelfcheck.config;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds and reads a project's config, with what it extends. */
public final class ConfigReader {
  /** The names a config goes by, the first one first. */
  public static final List<String> NAMES =
      List.of(".shelfcheck.yml", ".shelfcheck.yaml", "shelfcheck.yml", "shelfcheck.yaml");

  /** Each is tried at each file: some thousand of them, more than anybody has. */
  private static final int MOST_GLOBBED = 1 << 16;

  private static final List<String> PRESETS = List.of("gentle", "strict");

  /** What a config says of files beside the lists, and of hosts. */
  private static final List<String> OUTSIDE =
      List.of("rule-pages", "topics", "baseline", "gitignore", "sources", "hosts");

  private static final List<String> PROFILES = List.of("audit", "ci", "hook");

  private final Map<RuleId, RuleCard> cards;

  /** A reader that knows some rules, beside those whose pages a config brings itself. */
  public ConfigReader(Map<RuleId, RuleCard> cards) {
    this.cards = Map.copyOf(cards);
  }

  /**
   * The config that holds for a file or folder: the nearest one at or above it, not looking beyond
   * a folder that holds {@code .git}.
   */
  public static Optional<Path> nearest(Path path) {
    Path start = path.toAbsolutePath().normalize();
    for (Path folder : Stream.iterate(start, p -> p != null, Path::getParent).toList()) {
      Optional<Path> found =
          NAMES.stream().map(folder::resolve).filter(ConfigReader::isThere).findFirst();
      if (found.isPresent() || Files.exists(folder.resolve(".git"))) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Other configs beside the one that holds, which nobody reads. */
  public static List<Path> beside(Path config) {
    return NAMES.stream()
        .map(config.toAbsolutePath()::resolveSibling)
        .filter(f -> isThere(f) && !f.equals(config.toAbsolutePath().normalize()))
        .toList();
  }

  /** A pipe or device of that name is there too; it is refused when it is read. */
  private static boolean isThere(Path file) {
    return Files.exists(file) && !Files.isDirectory(file);
  }

  /**
   * Reads a config.
   *
   * @param profile the profile chosen
   * @throws PageException with file and line where something in it cannot be meant
   * @throws IOException where it, or what it extends, cannot be read
   */
  public Config read(Path file, Optional<String> profile) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    ConfigNode.ConfigMapping all =
        extended(whole, BoundedFile.text(whole, BoundedFile.SETTINGS), new LinkedHashSet<>());
    ConfigCheck.check("", all, new ConfigShape(known(all).values(), false).whole());
    folders(all, "topics");
    ConfigNode.ConfigMapping plain = all.without("profiles").without("extends");
    ConfigNode.ConfigMapping settings =
        profile.isPresent() ? profile(all, profile.get()).over(plain) : plain;
    return checked(whole, Optional.ofNullable(whole.getParent()).orElse(whole), settings);
  }

  /**
   * Reads the text of a config whose repository is not at hand: what it says of lists and rules
   * counts, what names files of its own or hosts is passed over, and it extends presets alone.
   *
   * @throws PageException with the line where something in it cannot be meant
   */
  public Config foreign(String text) throws IOException {
    Path shown = Path.of(NAMES.get(0));
    if (text.length() > BoundedFile.SETTINGS) {
      throw new PageException(shown.toString(), 1, "it is longer than a config may be");
    }
    ConfigNode.ConfigMapping own = new ConfigYaml(shown).read(text);
    ConfigNode.ConfigMapping all = new ConfigNode.ConfigMapping(own.place(), Map.of());
    for (ConfigNode.Leaf parent : parents(own)) {
      if (!PRESETS.contains(parent.text())) {
        throw parent.place().error("extends names a file, and its repository is not at hand");
      }
      all = parent(parent, new LinkedHashSet<>()).over(all);
    }
    all = own.over(all);
    ConfigCheck.check("", all, new ConfigShape(cards.values(), false).whole());
    ConfigNode.ConfigMapping settings = all.without("profiles").without("extends");
    for (String outside : OUTSIDE) {
      settings = settings.without(outside);
    }
    return checked(shown, Path.of("").toAbsolutePath(), settings);
  }

  private static Config checked(Path file, Path root, ConfigNode.ConfigMapping settings) {
    Config config = new Config(root, settings);
    if (config.globbed() > MOST_GLOBBED) {
      String problem = "its globs have more than " + MOST_GLOBBED + " characters in all";
      throw new PageException(file.toString(), 1, problem);
    }
    config.checkData();
    config.hosts(); // what no shape tells: a verdict without a reason, a day there never was
    return config;
  }

  private ConfigNode.ConfigMapping extended(Path file, String text, Set<Path> open)
      throws IOException {
    if (!open.add(file)) {
      throw new PageException(file.toString(), 1, "this config extends itself");
    }
    ConfigNode.ConfigMapping own = new ConfigYaml(file).read(text);
    ConfigNode.ConfigMapping all = new ConfigNode.ConfigMapping(own.place(), Map.of());
    for (ConfigNode.Leaf parent : parents(own)) {
      all = parent(parent, open).over(all);
    }
    open.remove(file);
    return own.over(all);
  }

  private static List<ConfigNode.Leaf> parents(ConfigNode.ConfigMapping config) {
    ConfigNode named = config.values().get("extends");
    if (named != null) {
      ConfigCheck.check("extends", named, new ConfigType.Several(ConfigType.EnumType.of()));
    }
    return Config.leaves(named);
  }

  private ConfigNode.ConfigMapping parent(ConfigNode.Leaf named, Set<Path> open)
      throws IOException {
    if (PRESETS.contains(named.text())) {
      return new ConfigYaml(Path.of("preset " + named.text())).read(builtIn(named.text()));
    }
    Path file = ConfigPath.of("extends", named);
    if (!Files.isRegularFile(file)) {
      throw named
          .place()
          .error(
              "extends names \""
                  + named.text()
                  + "\", which is neither a file nor a preset ("
                  + String.join(", ", PRESETS)
                  + ")"
                  + ConfigCheck.meant(named.text(), PRESETS));
    }
    return extended(file, BoundedFile.text(file, BoundedFile.SETTINGS), open);
  }

  private static String builtIn(String name) throws IOException {
    try (InputStream in = ConfigReader.class.getResourceAsStream("presets/" + name + ".yml")) {
      if (in == null) {
        throw new IllegalStateException("the build has no preset " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ConfigNode.ConfigMapping profile(ConfigNode.ConfigMapping all, String name)
      throws IOException {
    ConfigNode.ConfigMapping own =
        all.values().get("profiles") instanceof ConfigNode.ConfigMapping p
            ? p
            : new ConfigNode.ConfigMapping(all.place(), Map.of());
    ConfigNode.ConfigMapping none = new ConfigNode.ConfigMapping(all.place(), Map.of());
    ConfigNode.ConfigMapping chosen =
        own.values().getOrDefault(name, none) instanceof ConfigNode.ConfigMapping p ? p : none;
    return chosen.over(builtInProfile(name, List.copyOf(own.values().keySet())));
  }

  /**
   * The settings of a built-in profile, nothing for one of a config's own.
   *
   * @throws PageException where there is no such profile
   */
  private static ConfigNode.ConfigMapping builtInProfile(String name, List<String> own)
      throws IOException {
    Path shown = Path.of("profile " + name);
    if (PROFILES.contains(name)) {
      return new ConfigYaml(shown).read(builtIn("profile-" + name));
    }
    if (own.contains(name)) {
      return new ConfigNode.ConfigMapping(new ConfigLocation(shown, 1), Map.of());
    }
    List<String> known =
        Stream.concat(PROFILES.stream(), own.stream()).sorted().distinct().toList();
    throw new PageException(
        "there is no profile \""
            + name
            + "\", only "
            + String.join(", ", known)
            + ConfigCheck.meant(name, known));
  }

  /** A built-in profile for a folder that has no config. */
  public static Config profile(Path root, String name) throws IOException {
    return new Config(root, builtInProfile(name, List.of()));
  }

  /** The rules a config may name: the known ones, and those whose pages it brings. */
  public Map<RuleId, RuleCard> known(Config config) {
    return known(config.paths("rule-pages"));
  }

  private Map<RuleId, RuleCard> known(ConfigNode.ConfigMapping config) {
    return known(folders(config, "rule-pages"));
  }

  /** The folders that a key names; each must be there. */
  private static List<Path> folders(ConfigNode.ConfigMapping config, String key) {
    ConfigNode named = config.values().get(key);
    if (named == null) {
      return List.of();
    }
    ConfigCheck.check(key, named, new ConfigType.Several(ConfigType.EnumType.of()));
    List<Path> folders = new ArrayList<>();
    for (ConfigNode.Leaf leaf : Config.leaves(named)) {
      Path folder = ConfigPath.of(key, leaf);
      if (!Files.isDirectory(folder)) {
        throw leaf.place().error(key + " names \"" + leaf.text() + "\", which is no folder");
      }
      folders.add(folder);
    }
    return folders;
  }

  private Map<RuleId, RuleCard> known(List<Path> folders) {
    Map<RuleId, RuleCard> all = new TreeMap<>(cards);
    folders.forEach(f -> all.putAll(RulePages.in(f)));
    return all;
  }
}
