package dev.shelfcheck.config;

import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.rule.RuleId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project's config, checked, with all that it extends and the profile chosen laid together. */
public final class Config {
  private final Path root;
  private final ConfigNode.ConfigMapping settings;
  private final Map<String, PathPattern> patterns = new ConcurrentHashMap<>();
  private final Map<String, Map<RuleId, RuleChoice>> overridden = new ConcurrentHashMap<>();

  Config(Path root, ConfigNode.ConfigMapping settings) {
    this.root = root;
    this.settings = settings;
  }

  /** A config that says nothing, for a folder. */
  public static Config none(Path root) {
    return new Config(root, new ConfigNode.ConfigMapping(new ConfigLocation(root, 1), Map.of()));
  }

  /** The folder its globs are relative to. */
  public Path root() {
    return root;
  }

  /** How a data file, by its path from the root, says what it lists; the first that fits holds. */
  public Optional<DataForm> data(String path) {
    return items("data").stream()
        .filter(d -> fits(texts(d, "files"), path))
        .map(d -> DataChoice.of(root, d))
        .findFirst();
  }

  /** Whether it says which files are the corpus. */
  public boolean namesCorpus() {
    return settings.values().containsKey("files") || settings.values().containsKey("lists");
  }

  /** Whether a file, by its path from the root, belongs to the corpus. */
  public boolean wants(String path) {
    List<String> files = texts(settings, "files");
    boolean named = files.isEmpty() || fits(files, path);
    boolean listed = list(path).isPresent() || data(path).isPresent();
    return (named || listed) && !excludes(path);
  }

  /** Whether a path is among those left out. */
  public boolean excludes(String path) {
    return fits(texts(settings, "exclude"), path);
  }

  /** The name of the list that several files make, for a file of one. */
  public Optional<String> list(String path) {
    return items("lists").stream()
        .filter(l -> fits(texts(l, "files"), path))
        .map(l -> texts(l, "name").stream().findFirst().orElse(path))
        .findFirst();
  }

  /** What is chosen for the rules. */
  public Map<RuleId, RuleChoice> rules() {
    return choices(settings);
  }

  /** What is chosen for a rule in one file, where an override says so; the last one wins. */
  public Optional<RuleChoice> override(RuleId rule, String path) {
    return Optional.ofNullable(overridden.computeIfAbsent(path, this::overridden).get(rule));
  }

  private Map<RuleId, RuleChoice> overridden(String path) {
    Map<RuleId, RuleChoice> chosen = new LinkedHashMap<>();
    items("overrides").stream()
        .filter(o -> fits(texts(o, "files"), path))
        .forEach(o -> chosen.putAll(choices(o)));
    return Map.copyOf(chosen);
  }

  /** How many characters its globs have in all. */
  int globbed() {
    Stream<ConfigNode.ConfigMapping> some =
        Stream.of(items("lists"), items("data"), items("overrides")).flatMap(List::stream);
    return Stream.of(
            texts(settings, "exclude").stream(),
            Stream.concat(Stream.of(settings), some).flatMap(p -> texts(p, "files").stream()))
        .flatMap(globs -> globs)
        .mapToInt(String::length)
        .sum();
  }

  /** Whether it says something for some files alone. */
  public boolean hasOverrides() {
    return !items("overrides").isEmpty();
  }

  /** Whether an override has a rule look at some files. */
  public boolean overridesHaveOn(RuleId rule) {
    return items("overrides").stream()
        .flatMap(o -> Optional.ofNullable(choices(o).get(rule)).stream())
        .anyMatch(choice -> !choice.off());
  }

  /** What is chosen for hosts, in the order of the config. */
  public List<HostChoice> hosts() {
    return settings.values().get("hosts") instanceof ConfigNode.ConfigMapping hosts
        ? hosts.values().entrySet().stream()
            .map(e -> HostChoice.of(e.getKey(), (ConfigNode.ConfigMapping) e.getValue()))
            .toList()
        : List.of();
  }

  /** What stands at a key; {@code a.b} is the key b below a. */
  private @Nullable ConfigNode node(String key) {
    ConfigNode node = settings;
    for (String name : key.split("\\.")) {
      node = node instanceof ConfigNode.ConfigMapping pairs ? pairs.values().get(name) : null;
    }
    return node;
  }

  /**
   * Files or folders that a key names, each relative to the file that names it.
   *
   * @throws PageException where one is outside the repository
   */
  public List<Path> paths(String key) {
    return leaves(node(key)).stream().map(l -> ConfigPath.of(key, l)).toList();
  }

  /** A single value as true or false. */
  public Optional<Boolean> flag(String key) {
    return text(key).map(Boolean::valueOf);
  }

  /** A single value as a whole number. */
  public Optional<Integer> whole(String key) {
    return text(key).map(Integer::valueOf);
  }

  /** A single value as written. */
  public Optional<String> text(String key) {
    return leaves(node(key)).stream().map(ConfigNode.Leaf::text).findFirst();
  }

  /** What is chosen for the sources. */
  public SourcesChoice sources() {
    return SourcesChoice.of(this);
  }

  /** Every setting in force, a line each: {@code key: value}, and the file and line that set it. */
  public Map<String, ConfigLocation> resolved() {
    Map<String, ConfigLocation> lines = new LinkedHashMap<>();
    resolve("", settings, lines);
    return lines;
  }

  private static void resolve(String name, ConfigNode node, Map<String, ConfigLocation> lines) {
    if (node instanceof ConfigNode.ConfigMapping pairs && !pairs.values().isEmpty()) {
      pairs.values().forEach((k, v) -> resolve(name.isEmpty() ? k : name + "." + k, v, lines));
    } else if (!name.isEmpty()) {
      Object value = ConfigNode.isSecret(name) ? "(not shown)" : node.plain();
      lines.put(name + ": " + value, node.place());
    }
  }

  /** What is declared of data files; each is checked by its making. */
  void checkData() {
    items("data").forEach(d -> DataChoice.of(root, d));
  }

  private List<ConfigNode.ConfigMapping> items(String key) {
    ConfigNode node = settings.values().get(key);
    List<ConfigNode> all =
        node instanceof ConfigNode.ConfigSequence i
            ? i.values()
            : node == null ? List.of() : List.of(node);
    return all.stream().map(ConfigNode.ConfigMapping.class::cast).toList();
  }

  private static Map<RuleId, RuleChoice> choices(ConfigNode.ConfigMapping pairs) {
    Map<RuleId, RuleChoice> choices = new LinkedHashMap<>();
    if (pairs.values().get("rules") instanceof ConfigNode.ConfigMapping rules) {
      rules.values().forEach((k, v) -> choices.put(new RuleId(k), RuleChoice.of(v)));
    }
    return choices;
  }

  private boolean fits(List<String> globs, String path) {
    return globs.stream().anyMatch(g -> patterns.computeIfAbsent(g, PathPattern::of).fits(path));
  }

  private static List<String> texts(ConfigNode.ConfigMapping pairs, String key) {
    return leaves(pairs.values().get(key)).stream().map(ConfigNode.Leaf::text).toList();
  }

  static List<ConfigNode.Leaf> leaves(@Nullable ConfigNode node) {
    if (node instanceof ConfigNode.ConfigSequence items) {
      return items.values().stream().map(ConfigNode.Leaf.class::cast).toList();
    }
    return node instanceof ConfigNode.Leaf leaf ? List.of(leaf) : List.of();
  }
}
