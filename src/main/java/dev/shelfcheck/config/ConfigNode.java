package dev.shelfcheck.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a config, which knows where it is said. */
sealed interface ConfigNode {
  ConfigLocation place();

  /** The value as plain Java: strings, booleans, numbers, lists, maps. */
  Object plain();

  /** Whether what stands at a place is never printed. */
  static boolean isSecret(String name) {
    return name.equals("sources.mail") || name.matches("sources\\.registries\\.[^.]+\\.key");
  }

  /** Whether somebody may have written a secret there by mistake. */
  static boolean mayBeSecret(String name) {
    return isSecret(name) || name.startsWith("sources.registries");
  }

  /** What a single value is. */
  enum ScalarKind {
    TEXT,
    FLAG,
    WHOLE,
    DECIMAL,
    NOTHING
  }

  /** A single value. */
  record Leaf(ConfigLocation place, String text, ScalarKind kind) implements ConfigNode {
    @Override
    public Object plain() {
      return switch (kind) {
        case FLAG -> Boolean.valueOf(text);
        case WHOLE -> Integer.valueOf(text);
        case DECIMAL -> Double.valueOf(text);
        case TEXT, NOTHING -> text;
      };
    }
  }

  /** A list of values. */
  record ConfigSequence(ConfigLocation place, List<ConfigNode> values) implements ConfigNode {
    public ConfigSequence {
      values = List.copyOf(values);
    }

    @Override
    public Object plain() {
      return values.stream().map(ConfigNode::plain).toList();
    }

    ConfigSequence followedBy(ConfigSequence others) {
      List<ConfigNode> all = new ArrayList<>(values);
      all.addAll(others.values);
      return new ConfigSequence(place, all);
    }
  }

  /** Values by name. */
  record ConfigMapping(ConfigLocation place, Map<String, ConfigNode> values) implements ConfigNode {
    public ConfigMapping {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Object plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      values.forEach((k, v) -> plain.put(k, v.plain()));
      return plain;
    }

    /**
     * These pairs laid over others: mappings are merged, {@code overrides} follow one another,
     * anything else is replaced.
     */
    ConfigMapping over(ConfigMapping below) {
      Map<String, ConfigNode> all = new LinkedHashMap<>(below.values);
      values.forEach((k, v) -> all.merge(k, v, (low, high) -> joined(k, low, high)));
      return new ConfigMapping(place, all);
    }

    private static ConfigNode joined(String key, ConfigNode low, ConfigNode high) {
      if (low instanceof ConfigMapping l && high instanceof ConfigMapping h) {
        return h.over(l);
      }
      boolean follows =
          key.equals("overrides")
              && low instanceof ConfigSequence
              && high instanceof ConfigSequence;
      return follows ? ((ConfigSequence) low).followedBy((ConfigSequence) high) : high;
    }

    ConfigMapping without(String key) {
      Map<String, ConfigNode> rest = new LinkedHashMap<>(values);
      rest.remove(key);
      return new ConfigMapping(place, rest);
    }
  }
}
