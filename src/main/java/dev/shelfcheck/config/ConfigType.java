package dev.shelfcheck.config;

import java.util.List;
import java.util.Optional;

/**
 * What may stand at a place of a config; configs are checked by it and its schema is made of it.
 */
sealed interface ConfigType {
  /** One of some words; any text where there are none. */
  record EnumType(List<String> allowed) implements ConfigType {
    static EnumType of(String... allowed) {
      return new EnumType(List.of(allowed));
    }
  }

  /** A glob over paths. */
  record Globbed() implements ConfigType {}

  record Flag() implements ConfigType {}

  /**
   * A text of some form.
   *
   * @param pattern what it must match, in the dialect that Java and JSON Schema share
   * @param says what it is in words, with an example
   */
  record PatternType(String pattern, String says) implements ConfigType {}

  /** A whole number. */
  record Whole(int least) implements ConfigType {}

  record Decimal() implements ConfigType {}

  /** A list; one value alone is a list of one. */
  record Several(ConfigType item) implements ConfigType {}

  /** Free names, each with such a value. */
  record MapType(ConfigType value) implements ConfigType {}

  /**
   * Known names.
   *
   * @param noun what a name is called in an error: {@code key}, {@code rule}
   * @param others what names that are not listed may hold, in the schema alone
   */
  record ObjectType(String noun, List<ConfigProperty> known, Optional<ConfigType> others)
      implements ConfigType {
    static ObjectType of(ConfigProperty... known) {
      return new ObjectType("key", List.of(known), Optional.empty());
    }

    List<String> names() {
      return known.stream().map(ConfigProperty::name).toList();
    }
  }

  /** A word, or a mapping that says more. */
  record Either(ConfigType brief, ObjectType full) implements ConfigType {}

  /** A known name with what it means. */
  record ConfigProperty(String name, String says, ConfigType configType) {}
}
