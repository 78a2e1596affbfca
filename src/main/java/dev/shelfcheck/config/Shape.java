package dev.shelfcheck.config;

import java.util.List;
import java.util.Optional;

/**
 * What may stand at a place of a config; configs are checked by it and its schema is made of it.
 */
sealed interface Shape {
  /** One of some words; any text where there are none. */
  record Words(List<String> allowed) implements Shape {
    static Words of(String... allowed) {
      return new Words(List.of(allowed));
    }
  }

  /** A glob over paths. */
  record Globbed() implements Shape {}

  record Flag() implements Shape {}

  /**
   * A text of some form.
   *
   * @param pattern what it must match, in the dialect that Java and JSON Schema share
   * @param says what it is in words, with an example
   */
  record Form(String pattern, String says) implements Shape {}

  /** A whole number. */
  record Whole(int least) implements Shape {}

  record Decimal() implements Shape {}

  /** A list; one value alone is a list of one. */
  record Several(Shape item) implements Shape {}

  /** Free names, each with such a value. */
  record Table(Shape value) implements Shape {}

  /**
   * Known names.
   *
   * @param noun what a name is called in an error: {@code key}, {@code rule}
   * @param others what names that are not listed may hold, in the schema alone
   */
  record Fields(String noun, List<Field> known, Optional<Shape> others) implements Shape {
    static Fields of(Field... known) {
      return new Fields("key", List.of(known), Optional.empty());
    }

    List<String> names() {
      return known.stream().map(Field::name).toList();
    }
  }

  /** A word, or a mapping that says more. */
  record Either(Shape brief, Fields full) implements Shape {}

  /** A known name with what it means. */
  record Field(String name, String says, Shape shape) {}
}
