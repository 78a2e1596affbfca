package dev.shelfcheck.write;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a maintainer says of a new work that no registry knows.
 *
 * @param named by the names of cells, of fields and of links, what is there; empty where nothing is
 * @param description what the work is about, in his words
 */
public record GivenParts(Map<String, String> named, Optional<String> description) {
  /** Nothing. */
  public static final GivenParts NONE = new GivenParts(Map.of(), Optional.empty());

  public GivenParts {
    named = Map.copyOf(named);
  }

  /** What is said under a name, as one line. */
  Optional<String> of(String name) {
    String folded = TableColumns.folded(name);
    return named.entrySet().stream()
        .filter(e -> !folded.isEmpty() && TableColumns.folded(e.getKey()).equals(folded))
        .map(e -> GivenCell.line(e.getValue()))
        .findFirst();
  }

  /** The description in one line. */
  Optional<String> described() {
    return description.map(GivenCell::line).filter(d -> !d.isEmpty());
  }

  /** The names, folded. */
  Set<String> names() {
    return named.keySet().stream().map(TableColumns::folded).collect(Collectors.toSet());
  }
}
