package dev.shelfcheck.config;

import dev.shelfcheck.config.ConfigType.ConfigProperty;
import dev.shelfcheck.config.ConfigType.Either;
import dev.shelfcheck.config.ConfigType.EnumType;
import dev.shelfcheck.config.ConfigType.Flag;
import dev.shelfcheck.config.ConfigType.ObjectType;
import dev.shelfcheck.config.ConfigType.Several;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a config says of the sources: which catalogues, whether the network, whom there, and what
 * those are told. No address can be chosen here: a list's config may be a stranger's.
 *
 * @param silent registries that are not asked, by name
 * @param keys of registries, by name
 * @param mail the address for the registries that ask for one
 */
public record SourcesChoice(Set<String> silent, Map<String, String> keys, Optional<String> mail) {
  /** The registries that take a key. */
  private static final List<String> KEYED =
      List.of("openalex", "openreview", "pubmed", "semantic-scholar");

  private static final List<String> OPEN =
      List.of(
          "acl",
          "arxiv",
          "crossref",
          "datacite",
          "dblp",
          "doi-org",
          "europe-pmc",
          "hal",
          "open-library");

  private static final EnumType SWITCH = EnumType.of("off", "on");

  static final ObjectType SHAPE =
      ObjectType.of(
          new ConfigProperty(
              "catalogue",
              "Catalogues of works: folders or files of JSON lines, asked before anybody else.",
              new Several(EnumType.of())),
          new ConfigProperty(
              "online",
              "false: registries and links are not asked unless --online says so; true asks nobody"
                  + " by itself, that takes --online or SHELFCHECK_ONLINE=1.",
              new Flag()),
          new ConfigProperty(
              "links",
              "Whether an online run asks the links as well; true by default.",
              new Flag()),
          new ConfigProperty(
              "archive",
              "Whether the Wayback Machine is asked for copies of dead pages.",
              new Flag()),
          new ConfigProperty(
              "registries",
              "Registries by name: off, on, or a key, which is sent to it alone and printed"
                  + " nowhere; the environment's comes first. Keep a file that has any out of git.",
              registries()),
          new ConfigProperty(
              "mail",
              "An address to write to, for Crossref, DataCite and PubMed alone.",
              EnumType.of()),
          new ConfigProperty(
              "contact",
              "A web or mail address for all who are asked; the user agent names it.",
              EnumType.of()));

  public SourcesChoice {
    silent = Set.copyOf(silent);
    keys = Map.copyOf(keys);
  }

  /** The names a config may call registries by. */
  public static Set<String> names() {
    return new TreeSet<>(Stream.concat(KEYED.stream(), OPEN.stream()).toList());
  }

  private static ObjectType registries() {
    ObjectType key = ObjectType.of(new ConfigProperty("key", "Sent to it alone.", EnumType.of()));
    return new ObjectType(
        "registry",
        names().stream()
            .map(
                name ->
                    KEYED.contains(name)
                        ? new ConfigProperty(name, "Off, on, or its key.", new Either(SWITCH, key))
                        : new ConfigProperty(name, "Off or on.", SWITCH))
            .toList(),
        Optional.empty());
  }

  static SourcesChoice of(Config config) {
    Set<String> silent = new TreeSet<>();
    Map<String, String> keys = new LinkedHashMap<>();
    for (String name : names()) {
      String registry = "sources.registries." + name;
      config.text(registry).filter("off"::equals).ifPresent(off -> silent.add(name));
      config.text(registry + ".key").ifPresent(key -> keys.put(name, key));
    }
    return new SourcesChoice(silent, keys, config.text("sources.mail"));
  }
}
