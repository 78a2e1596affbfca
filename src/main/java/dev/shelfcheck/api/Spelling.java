package dev.shelfcheck.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values spelt out, so that two are spelt alike only where they are equal, in whatever order their
 * maps go: records by their components, every word after its length.
 */
final class Spelling {
  private final StringBuilder text = new StringBuilder();

  /**
   * Adds a value: a text, number, flag or constant, or a record, list, map or optional of such.
   *
   * @throws IllegalArgumentException where it is of another kind
   */
  Spelling with(Object value) {
    if (value instanceof Optional<?> optional) {
      return many(optional.map(List::of).orElse(List.of()));
    }
    if (value instanceof List<?> list) {
      return many(list);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(new Spelling().with(key).toString(), each));
      word("map", String.valueOf(sorted.size()));
      sorted.forEach((key, each) -> word("", key).with(each));
      return this;
    }
    if (value instanceof Record) {
      return components(value);
    }
    if (value instanceof Enum<?> constant) {
      return word(constant.getDeclaringClass().getName(), constant.name());
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return word(value.getClass().getName(), value.toString());
    }
    throw new IllegalArgumentException("it cannot be spelt: " + value.getClass());
  }

  private Spelling many(List<?> values) {
    word("list", String.valueOf(values.size()));
    values.forEach(this::with);
    return this;
  }

  private Spelling components(Object value) {
    word("record", value.getClass().getName());
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        with(component.getAccessor().invoke(value));
      }
      return this;
    } catch (ReflectiveOperationException e) { // it is not public
      throw new IllegalArgumentException(e);
    }
  }

  private Spelling word(String kind, String word) {
    text.append(kind).append(' ').append(word.length()).append(' ').append(word).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
