package dev.shelfcheck.rule;

import dev.shelfcheck.pattern.ForeignPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule that needs no Java.
 *
 * @param field what it looks at: {@code title}, {@code authors}, {@code year}, {@code venue},
 *     {@code url}, {@code section}, {@code link-text}, {@code raw} or the label of a cell
 * @param message what a finding says; {@code {value}} stands for what was found
 * @param parameters the shape's own, and {@code sections}: patterns of the headings it is kept to
 */
public record Declaration(
    DeclaredShape shape, String field, String message, Map<String, List<String>> parameters) {

  /** What a declared rule may ask of a field. */
  public enum DeclaredShape {
    /** Each value meets one of {@code matches} whole, and none of {@code forbids} anywhere. */
    PATTERN,
    /** The field is there. */
    REQUIRED,
    /** Each value is one of {@code values}. */
    ALLOWED,
    /** No two entries of a list share a value. */
    UNIQUE,
    /**
     * Within a section the values follow one another: {@code direction} ascending or descending,
     * compared {@code as} text or number.
     */
    ORDER;

    private Set<String> parameters() {
      return switch (this) {
        case PATTERN -> Set.of("matches", "forbids");
        case ALLOWED -> Set.of("values");
        case ORDER -> Set.of("direction", "as");
        case REQUIRED, UNIQUE -> Set.of();
      };
    }

    static DeclaredShape of(String word) {
      return Arrays.stream(values())
          .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no such shape: "
                          + word
                          + "; there are pattern, required, allowed, unique and order"));
    }

    /** As written in pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Declaration {
    parameters = Map.copyOf(parameters);
    Set<String> unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(shape.parameters());
    unknown.remove("sections");
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the shape " + shape.word() + " has no " + String.join(", ", unknown));
    }
    demand(shape, parameters);
  }

  /**
   * Reads a declaration as pages write it.
   *
   * @throws IllegalArgumentException where the shape or a parameter is unknown, lacking or
   *     malformed
   */
  public static Declaration of(
      String shape, String field, String message, Map<String, List<String>> parameters) {
    return new Declaration(DeclaredShape.of(shape), field, message, parameters);
  }

  private static void demand(DeclaredShape shape, Map<String, List<String>> parameters) {
    boolean lacking =
        switch (shape) {
          case PATTERN -> !parameters.containsKey("matches") && !parameters.containsKey("forbids");
          case ALLOWED -> !parameters.containsKey("values");
          default -> false;
        };
    if (lacking) {
      throw new IllegalArgumentException(
          "the shape "
              + shape.word()
              + " needs "
              + (shape == DeclaredShape.ALLOWED ? "values" : "matches or forbids"));
    }
    oneOf(parameters, "direction", "ascending", "descending");
    oneOf(parameters, "as", "text", "number");
    for (String name : List.of("matches", "forbids", "sections")) {
      patterns(parameters, name);
    }
  }

  private static void oneOf(Map<String, List<String>> parameters, String name, String... words) {
    List<String> given = parameters.getOrDefault(name, List.of(words[0]));
    if (given.size() != 1 || !List.of(words).contains(given.get(0))) {
      throw new IllegalArgumentException(name + " is " + String.join(" or ", words));
    }
  }

  private static List<ForeignPattern> patterns(Map<String, List<String>> parameters, String name) {
    try {
      return parameters.getOrDefault(name, List.of()).stream().map(ForeignPattern::of).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** The regular expressions of a parameter, none where it is absent. */
  public List<ForeignPattern> patterns(String name) {
    return patterns(parameters, name);
  }

  /** The values of a parameter, none where it is absent. */
  public List<String> texts(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The one value of a parameter. */
  public String text(String name, String otherwise) {
    return texts(name).stream().findFirst().orElse(otherwise);
  }
}
