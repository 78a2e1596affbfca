package dev.shelfcheck.read.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What entries take over from those that their {@code crossref} and {@code xdata} name: of a volume
 * its title, as {@code booktitle}, and what else it says, as BibTeX and <a
 * href="https://ctan.org/pkg/biblatex">biblatex</a> (appendix B) have it; of data what it holds.
 */
final class Parents {
  /** What is the volume's own: its title, handed on under another name, and where it is found. */
  private static final Set<String> KEPT =
      Set.of(
          "title",
          "subtitle",
          "shorttitle",
          "abstract",
          "crossref",
          "xdata",
          "xref",
          "ids",
          "keywords",
          "file",
          "note",
          "pages",
          "doi",
          "url",
          "eprint",
          "pmid",
          "pdf",
          "code",
          "link",
          "ee",
          "howpublished");

  private final Map<String, Map<String, String>> byKey = new HashMap<>();

  /** A value that another entry lends, and the field that names it. */
  record Loan(String value, String by) {}

  /** Keys are told apart without regard to case; the first of a name counts. */
  void learn(String key, Map<String, String> values) {
    byKey.putIfAbsent(folded(key), values);
  }

  /** The fields that an entry of these values lacks and others lend it, by their names. */
  Map<String, Loan> lent(Map<String, String> values) {
    Map<String, Loan> lent = new HashMap<>();
    keys(values, "xdata")
        .flatMap(k -> Stream.ofNullable(byKey.get(folded(k))))
        .forEach(data -> data.forEach((f, v) -> lend(f, v, "xdata", values, lent)));
    Map<String, String> volume =
        Optional.ofNullable(values.get("crossref")).map(k -> byKey.get(folded(k))).orElse(Map.of());
    volume.forEach(
        (field, value) -> {
          if (!KEPT.contains(field)) {
            lend(field, value, "crossref", values, lent);
          }
        });
    Optional.ofNullable(volume.get("title"))
        .ifPresent(title -> lend("booktitle", title, "crossref", values, lent));
    return lent;
  }

  private static void lend(
      String field, String value, String by, Map<String, String> own, Map<String, Loan> lent) {
    if (!own.containsKey(field)) {
      lent.putIfAbsent(field, new Loan(value, by));
    }
  }

  /** The keys that a field names. */
  private static Stream<String> keys(Map<String, String> values, String field) {
    return List.of(values.getOrDefault(field, "").split(",")).stream()
        .map(String::strip)
        .filter(k -> !k.isEmpty());
  }

  private static String folded(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
