package dev.shelfcheck.config;

import dev.shelfcheck.rule.RuleCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (<a href="https://json-schema.org/draft/2020-12/schema">2020-12</a>) of a config,
 * for editors.
 */
public final class ConfigSchema {
  private ConfigSchema() {}

  /** The schema as plain maps and lists. */
  public static Map<String, Object> of(Collection<RuleCard> cards) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", ".shelfcheck.yml");
    schema.putAll(schema(new ConfigShape(cards, true).whole()));
    return schema;
  }

  private static Map<String, Object> schema(ConfigType configType) {
    if (configType instanceof ConfigType.EnumType w) {
      return w.allowed().isEmpty() ? type("string") : Map.of("enum", w.allowed());
    }
    if (configType instanceof ConfigType.Globbed) {
      return type("string");
    }
    if (configType instanceof ConfigType.PatternType f) {
      return ordered("type", "string", "pattern", "^(?:" + f.pattern() + ")$");
    }
    if (configType instanceof ConfigType.Flag) {
      return type("boolean");
    }
    if (configType instanceof ConfigType.Whole w) {
      return w.least() == Integer.MIN_VALUE
          ? type("integer")
          : ordered("type", "integer", "minimum", w.least());
    }
    if (configType instanceof ConfigType.Decimal) {
      return type("number");
    }
    if (configType instanceof ConfigType.Several s) {
      Map<String, Object> item = schema(s.item());
      return Map.of("anyOf", List.of(item, ordered("type", "array", "items", item)));
    }
    if (configType instanceof ConfigType.MapType t) {
      return ordered("type", "object", "additionalProperties", schema(t.value()));
    }
    if (configType instanceof ConfigType.Either e) {
      return Map.of("anyOf", List.of(schema(e.brief()), schema(e.full())));
    }
    return fields((ConfigType.ObjectType) configType);
  }

  private static Map<String, Object> fields(ConfigType.ObjectType fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (ConfigType.ConfigProperty field : fields.known()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.says());
      property.putAll(schema(field.configType()));
      properties.put(field.name(), property);
    }
    Map<String, Object> object = ordered("type", "object", "properties", properties);
    object.put(
        "additionalProperties", fields.others().<Object>map(ConfigSchema::schema).orElse(false));
    return object;
  }

  private static Map<String, Object> type(String name) {
    return Map.of("type", name);
  }

  private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
