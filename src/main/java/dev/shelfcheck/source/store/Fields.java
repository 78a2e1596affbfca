package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a line: an absent or empty value is not written. */
final class Fields {
  private Fields() {}

  static Optional<String> text(JsonNode node, String field) {
    return node.path(field).isTextual()
        ? Optional.of(node.path(field).textValue())
        : Optional.empty();
  }

  /**
   * A text that must be there.
   *
   * @throws IllegalArgumentException where it is not
   */
  static String required(JsonNode node, String field) {
    return text(node, field)
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " in " + node));
  }

  static boolean truth(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  static List<String> texts(JsonNode node, String field) {
    return list(node, field, JsonNode::asText);
  }

  static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    node.path(field).forEach(item -> all.add(read.apply(item)));
    return all;
  }

  static void put(ObjectNode node, String field, Optional<String> value) {
    value.ifPresent(text -> node.put(field, text));
  }

  static void put(ObjectNode node, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      var array = node.putArray(field);
      values.forEach(array::add);
    }
  }
}
