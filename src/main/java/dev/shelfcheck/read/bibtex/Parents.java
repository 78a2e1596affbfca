package dev.shelfcheck.read.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What entries take over from the one that their {@code crossref} names: of a volume its title, as
 * {@code booktitle}, and its year, as BibTeX and <a
 * href="https://ctan.org/pkg/biblatex">biblatex</a> (appendix B) have it.
 */
final class Parents {
  private static final List<String> LENT = List.of("booktitle", "year", "date");

  private final Map<String, Map<String, String>> byKey = new HashMap<>();

  /** Keys are told apart without regard to case; the first of a name counts. */
  void learn(String key, Map<String, String> values) {
    byKey.putIfAbsent(folded(key), values);
  }

  /** The fields that an entry of these values lacks and its parent lends it. */
  Map<String, String> lent(Map<String, String> values) {
    Map<String, String> parent =
        Optional.ofNullable(values.get("crossref")).map(k -> byKey.get(folded(k))).orElse(Map.of());
    Map<String, String> lent = new HashMap<>();
    for (String field : LENT) {
      if (!values.containsKey(field)) {
        value(parent, field).ifPresent(v -> lent.put(field, v));
      }
    }
    return lent;
  }

  private static Optional<String> value(Map<String, String> parent, String field) {
    Stream<String> names =
        field.equals("booktitle") ? Stream.of("booktitle", "title") : Stream.of(field);
    return names.flatMap(n -> Stream.ofNullable(parent.get(n))).findFirst();
  }

  private static String folded(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
