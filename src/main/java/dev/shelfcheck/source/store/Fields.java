package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The fields of a line: an absent or empty value is not written. A field of another type than ours,
 * or a time that no clock of ours can have shown, makes the line a damaged one: an {@link
 * IllegalArgumentException}.
 */
final class Fields {
  /** Before the web. */
  private static final int EARLIEST = 1970;

  /** The last year of four digits, as ISO 8601 has them. */
  private static final int LATEST = 9999;

  private Fields() {}

  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() ? Optional.empty() : Optional.of(text(value));
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("not a text: " + value);
    }
    return value.textValue();
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
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new IllegalArgumentException("neither true nor false: " + value);
    }
    return value.asBoolean(false);
  }

  static OptionalInt number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(number(value));
  }

  static int number(JsonNode value) {
    if (!value.isInt()) {
      throw new IllegalArgumentException("no whole number: " + value);
    }
    return value.intValue();
  }

  /** A moment that a clock of ours can have shown. */
  static Instant moment(String text) {
    Instant moment = Instant.parse(text);
    day(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString());
    return moment;
  }

  /** A day that a clock of ours can have shown. */
  static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
      throw new IllegalArgumentException("no day of this age: " + day);
    }
    return day;
  }

  static List<String> texts(JsonNode node, String field) {
    return list(node, field, Fields::text);
  }

  static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> read) {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new IllegalArgumentException("no list: " + value);
    }
    List<T> all = new ArrayList<>();
    value.forEach(item -> all.add(read.apply(item)));
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
