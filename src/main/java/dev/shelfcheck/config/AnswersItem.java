package dev.shelfcheck.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One item of an {@code answers} block in a rule page; what is absent reads as empty. */
public record AnswersItem(Map<?, ?> values) {
  /**
   * The items of a block.
   *
   * @throws IllegalArgumentException where it is no YAML list of mappings
   */
  public static List<AnswersItem> list(String yaml) {
    if (yaml.isBlank()) {
      return List.of();
    }
    Object loaded = load(yaml);
    if (!(loaded instanceof List<?> items)) {
      throw new IllegalArgumentException("an answers block is a list of items");
    }
    return items.stream().map(AnswersItem::of).toList();
  }

  private static Object load(String yaml) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("an answers block is no YAML: " + e.getMessage(), e);
    }
  }

  private static AnswersItem of(Object item) {
    if (!(item instanceof Map<?, ?> values)) {
      throw new IllegalArgumentException(
          "an answers block has the item '" + item + "', no mapping");
    }
    return new AnswersItem(values);
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value as written, empty where there is none. */
  public String text(String key) {
    return optional(key).orElse("");
  }

  /** A value as written, if there is one. */
  public Optional<String> optional(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf);
  }

  /**
   * A whole number, or another where there is none.
   *
   * @throws NumberFormatException where the value is none
   */
  public int integer(String key, int otherwise) {
    return optional(key).map(Integer::valueOf).orElse(otherwise);
  }

  /** Whether a value is true; not where there is none. */
  public boolean flag(String key) {
    return optional(key).map(Boolean::valueOf).orElse(false);
  }

  /** A list, or a single value as a list of one. */
  public List<String> strings(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
