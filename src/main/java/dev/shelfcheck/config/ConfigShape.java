package dev.shelfcheck.config;

import dev.shelfcheck.config.ConfigType.ConfigProperty;
import dev.shelfcheck.config.ConfigType.Either;
import dev.shelfcheck.config.ConfigType.EnumType;
import dev.shelfcheck.config.ConfigType.Flag;
import dev.shelfcheck.config.ConfigType.Globbed;
import dev.shelfcheck.config.ConfigType.MapType;
import dev.shelfcheck.config.ConfigType.ObjectType;
import dev.shelfcheck.config.ConfigType.Several;
import dev.shelfcheck.config.ConfigType.Whole;
import dev.shelfcheck.rule.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything a config may say, and what it means. */
final class ConfigShape {
  private static final EnumType ANY = EnumType.of();
  private static final Several TEXTS = new Several(ANY);
  private static final Several GLOBS = new Several(new Globbed());
  private static final EnumType SWITCH = EnumType.of("off", "on", "error", "warning", "advice");

  private final List<RuleCard> cards;
  private final boolean open;

  /**
   * A shape for some rules.
   *
   * @param open whether further rules may be named, as in the schema, which cannot know those of
   *     one's own
   */
  ConfigShape(Collection<RuleCard> cards, boolean open) {
    this.cards = cards.stream().sorted(Comparator.comparing(RuleCard::id)).toList();
    this.open = open;
  }

  /** A whole config. */
  ObjectType whole() {
    List<ConfigProperty> fields = new ArrayList<>();
    fields.add(
        new ConfigProperty(
            "extends",
            "Configs this one builds on: the presets gentle and strict, or paths.",
            TEXTS));
    fields.addAll(settings());
    fields.add(
        new ConfigProperty(
            "profiles",
            "Settings that hold only under --profile NAME; hook, ci and audit are built in.",
            new MapType(new ObjectType("key", settings(), Optional.empty()))));
    return new ObjectType("key", fields, Optional.empty());
  }

  private List<ConfigProperty> settings() {
    return List.of(
        new ConfigProperty(
            "files",
            "Globs of the lists, relative to this file; naming them makes them the corpus.",
            GLOBS),
        new ConfigProperty(
            "exclude", "Globs of files to leave out, even where they are named.", GLOBS),
        new ConfigProperty(
            "gitignore",
            "Whether files that git ignores are left out; true by default.",
            new Flag()),
        new ConfigProperty(
            "lists",
            "Files that are one list to their maintainer, so that it is checked across them.",
            new Several(
                ObjectType.of(
                    new ConfigProperty("name", "What the list is called.", ANY),
                    new ConfigProperty("files", "Globs of its files.", GLOBS)))),
        new ConfigProperty(
            "data",
            "Data files that generate a list, and which of their fields say what.",
            new Several(DataChoice.SHAPE)),
        new ConfigProperty(
            "rules", "Rules by id: off, on, a severity, or severity and options.", rules(true)),
        new ConfigProperty(
            "overrides",
            "Rules that differ for some files; the last that fits wins.",
            new Several(
                ObjectType.of(
                    new ConfigProperty("files", "Globs of the files.", GLOBS),
                    new ConfigProperty(
                        "rules", "Rules by id: off, on or a severity.", rules(false))))),
        new ConfigProperty("rule-pages", "Folders of rule pages of one's own.", TEXTS),
        new ConfigProperty(
            "topics",
            "Folders of topic files of one's own; a topic of the same id replaces the built-in"
                + " one.",
            TEXTS),
        new ConfigProperty(
            "baseline", "The file of known findings; .shelfcheck-baseline.json by default.", ANY),
        new ConfigProperty("advice", "Whether advice is shown.", new Flag()),
        new ConfigProperty(
            "strict", "Whether the run fails where something could not be checked.", new Flag()),
        new ConfigProperty(
            "fail-on",
            "The mildest severity that fails the run.",
            EnumType.of("error", "warning", "advice", "never")),
        new ConfigProperty(
            "sources", "Whom a run asks, and what they are told.", SourcesChoice.SHAPE),
        new ConfigProperty(
            "hosts",
            "How the links of a host and its subdomains are treated, by its name.",
            new MapType(HostChoice.SHAPE)),
        new ConfigProperty(
            "max-warnings", "How many warnings are allowed before the run fails.", new Whole(0)));
  }

  private ObjectType rules(boolean withOptions) {
    return new ObjectType(
        "rule",
        cards.stream()
            .map(
                c ->
                    new ConfigProperty(
                        c.id().value(), c.text().says(), choice(c.options(), withOptions)))
            .toList(),
        open ? Optional.of(choice(Map.of(), withOptions)) : Optional.empty());
  }

  private static ConfigType choice(Map<String, Object> options, boolean withOptions) {
    if (!withOptions) {
      return SWITCH;
    }
    List<ConfigProperty> fields = new ArrayList<>();
    fields.add(new ConfigProperty("severity", "error, warning or advice.", SWITCH));
    new TreeMap<>(options)
        .forEach((k, v) -> fields.add(new ConfigProperty(k, "Default: " + v + ".", like(v))));
    return new Either(SWITCH, new ObjectType("option", fields, Optional.empty()));
  }

  /** The shape of an option, told by its default. */
  private static ConfigType like(Object value) {
    if (value instanceof Boolean) {
      return new Flag();
    }
    if (value instanceof Integer) {
      return new Whole(Integer.MIN_VALUE);
    }
    if (value instanceof Number) {
      return new ConfigType.Decimal();
    }
    return value instanceof List<?> ? TEXTS : ANY;
  }
}
