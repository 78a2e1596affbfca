package dev.shelfcheck.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the fields of JSON, whatever kind of value was meant to. */
public final class JsonFields {
  private JsonFields() {}

  /** A text, or the first of several; empty where there is none, or a value of another type. */
  public static Optional<String> text(JsonNode node, String field) {
    JsonNode value = first(node, field);
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(text -> RecordText.text(text.asText()))
        .filter(text -> !text.isEmpty());
  }

  /** A number or a text that holds one: a year, an identifier. */
  public static Optional<String> number(JsonNode node, String field) {
    JsonNode value = first(node, field);
    return value.isIntegralNumber() ? Optional.of(value.asText()) : text(node, field);
  }

  /** Whether a field is so in so many words: a number is not. */
  public static boolean isTrue(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() && value.booleanValue();
  }

  private static JsonNode first(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isArray() ? value.path(0) : value;
  }

  /** Names the people of a byline; where one of them has no name, some are left out. */
  public static void byline(
      WorkBuilder draft, JsonNode people, Function<JsonNode, Optional<String>> name) {
    List<String> names = map(people, name);
    draft.authors(names).moreAuthors(names.size() < people.size());
  }

  /** A byline of names alone; what is no list of them names nobody. */
  public static void names(WorkBuilder draft, JsonNode people) {
    if (people.isArray()) {
      byline(
          draft,
          people,
          name -> Optional.of(RecordText.text(name.asText())).filter(n -> name.isTextual()));
    }
  }

  /** The texts of a field that is a list or a single text. */
  public static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.path(field);
    List<String> all = new ArrayList<>();
    if (value.isTextual()) {
      all.add(RecordText.text(value.asText()));
    }
    value.forEach(item -> all.add(item.isTextual() ? RecordText.text(item.asText()) : ""));
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
