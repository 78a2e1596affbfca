package dev.shelfcheck.source.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a response.
 *
 * @param fields values by name in lower case, in the order received
 */
public record HeaderFields(Map<String, List<String>> fields) {
  public HeaderFields {
    fields = Map.copyOf(fields);
  }

  public Optional<String> first(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Whether a field stands there and holds a word, case aside. */
  public boolean says(String name, String word) {
    return first(name)
        .map(v -> v.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
        .orElse(false);
  }
}
