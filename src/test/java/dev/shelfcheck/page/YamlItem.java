package dev.shelfcheck.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One mapping of a YAML list; what is absent reads as empty. */
record YamlItem(Map<?, ?> values) {
  static List<YamlItem> list(String yaml) {
    if (yaml.isBlank()) {
      return List.of();
    }
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return ((List<?>) loaded).stream().map(v -> new YamlItem((Map<?, ?>) v)).toList();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return optional(key).orElse("");
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf);
  }

  int integer(String key, int otherwise) {
    return optional(key).map(Integer::valueOf).orElse(otherwise);
  }

  boolean flag(String key) {
    return optional(key).map(Boolean::valueOf).orElse(false);
  }

  /** A list, or a single value as a list of one. */
  List<String> strings(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
