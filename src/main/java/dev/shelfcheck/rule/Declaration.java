package dev.shelfcheck.rule;

import java.util.List;
import java.util.Map;

/**
 * A rule that needs no Java.
 *
 * @param shape {@code pattern}, {@code required}, {@code allowed}, {@code unique} or {@code order}
 * @param field what it looks at: {@code title}, {@code authors}, {@code year}, {@code venue},
 *     {@code url}, {@code section}, {@code link-text}, {@code raw} or the label of a cell
 * @param message what a finding says; {@code {value}} stands for what was found
 * @param parameters the shape's own, as its documentation lists them
 */
public record Declaration(
    String shape, String field, String message, Map<String, List<String>> parameters) {
  public Declaration {
    parameters = Map.copyOf(parameters);
  }
}
