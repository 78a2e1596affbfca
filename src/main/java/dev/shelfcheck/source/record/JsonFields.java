package dev.shelfcheck.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the fields of JSON, whatever kind of value was meant to. */
public final class JsonFields {
  private JsonFields() {}

  /** A text, or the first of several; empty where there is none. */
  public static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray()) {
      value = value.path(0);
    }
    String text = value.isValueNode() && !value.isNull() ? PlainText.text(value.asText()) : "";
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The texts of a field that is a list or a single text. */
  public static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.path(field);
    List<String> all = new ArrayList<>();
    if (value.isTextual()) {
      all.add(PlainText.text(value.asText()));
    }
    value.forEach(item -> all.add(PlainText.text(item.asText())));
    all.removeIf(String::isEmpty);
    return all;
  }

  /** What can be read of several values. */
  public static <T> List<T> map(Iterable<JsonNode> nodes, Function<JsonNode, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    nodes.forEach(node -> read.apply(node).ifPresent(all::add));
    return all;
  }
}
