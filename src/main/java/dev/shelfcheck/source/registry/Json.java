package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shelfcheck.source.record.JsonFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** JSON as registries send it. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private Json() {}

  /**
   * Parses a body.
   *
   * @throws Silence where it is no JSON, or cut short
   */
  static JsonNode parse(String body) throws Silence {
    if (body.stripLeading().startsWith("<")) {
      throw Silence.of("an HTML page where JSON was due");
    }
    try {
      JsonNode node = MAPPER.readTree(body);
      if (!node.isContainerNode()) {
        throw Silence.of("no JSON object where one was due");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw Silence.of("JSON that is damaged or cut short");
    }
  }

  /**
   * The list that must stand at a path of fields.
   *
   * @throws Silence where there is none
   */
  static JsonNode list(JsonNode node, String... path) throws Silence {
    JsonNode found = node;
    for (String field : path) {
      found = found.path(field);
    }
    if (!found.isArray()) {
      throw Silence.of("no list \"" + String.join(".", path) + "\" where one was due");
    }
    return found;
  }

  static Optional<String> text(JsonNode node, String field) {
    return JsonFields.text(node, field);
  }

  static Optional<String> number(JsonNode node, String field) {
    return JsonFields.number(node, field);
  }

  /** The texts of a field that is a list or a single text. */
  static List<String> texts(JsonNode node, String field) {
    return JsonFields.texts(node, field);
  }

  static <T> List<T> map(Iterable<JsonNode> nodes, Function<JsonNode, Optional<T>> read) {
    return JsonFields.map(nodes, read);
  }
}
