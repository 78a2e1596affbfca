package dev.shelfcheck.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rule's options in force: the page's defaults under the config's values, types checked. */
public final class Options {
  private final Map<String, Object> values;

  private Options(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** Defaults, and what was chosen of them. */
  public static Options of(Map<String, Object> defaults, Map<String, Object> chosen) {
    Map<String, Object> all = new HashMap<>(defaults);
    all.putAll(chosen);
    return new Options(all);
  }

  /** An option's whole number. */
  public int integer(String name) {
    return ((Number) value(name)).intValue();
  }

  /** An option's number. */
  public double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  /** Whether an option is on. */
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  /** An option's text. */
  public String string(String name) {
    return String.valueOf(value(name));
  }

  /** An option's texts. */
  public List<String> strings(String name) {
    return ((List<?>) value(name)).stream().map(String::valueOf).toList();
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no such option: " + name);
    }
    return value;
  }
}
