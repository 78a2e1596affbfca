package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Two BibTeX entries of a file have the same key. */
final class DuplicateKey implements Rule.OfDocument {
  /** More repeated keys than anybody mends one by one. */
  private static final int MANY = 20;

  @Override
  public Stream<Check> check(Document document) {
    Map<String, List<Subject>> byKey = new LinkedHashMap<>();
    for (Entry entry : document.entries()) {
      if (BibtexEntry.isCited(entry)) {
        entry.fields().stream()
            .filter(f -> f.label().startsWith("@") && !f.text().isEmpty())
            .forEach(f -> place(byKey, f, Subject.of(document, entry, f.span())));
      }
    }
    List<List<Subject>> repeated =
        byKey.values().stream().filter(places -> places.size() > 1).toList();
    return repeated.size() > MANY
        ? Stream.concat(
            byKey.values().stream().filter(p -> p.size() == 1).map(p -> Check.holds(p.get(0))),
            Stream.of(Check.broken(doubled(document, repeated))))
        : byKey.values().stream().map(s -> judge(document, s));
  }

  /** So many keys are repeated where a file was put together of others. */
  private static Finding doubled(Document document, List<List<Subject>> repeated) {
    Subject first = repeated.get(0).get(1);
    return Finding.of(
            first,
            repeated.size() + " keys stand for several entries each",
            kept(document) + " of each and drops the others",
            "remove the repeated entries")
        .related(
            Stream.concat(
                    repeated.get(0).stream().filter(s -> !s.equals(first)),
                    repeated.stream().skip(1).flatMap(List::stream))
                .map(s -> new Related(s, "\"" + document.slice(s.span()) + "\""))
                .toList())
        .key("many");
  }

  private static String kept(Document document) {
    return document.kind() == DocumentKind.BIBTEX
        ? "BibTeX keeps the first"
        : "a program keeps one";
  }

  /** BibTeX itself takes keys that differ in case alone for the same. */
  private static void place(Map<String, List<Subject>> byKey, Field key, Subject subject) {
    byKey.computeIfAbsent(key.text().toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(subject);
  }

  private static Check judge(Document document, List<Subject> places) {
    Subject first = places.get(0);
    if (places.size() == 1) {
      return Check.holds(first);
    }
    Subject second = places.get(1);
    String key = document.slice(second.span());
    return Check.broken(
        Finding.of(
                second,
                "the key \"" + key + "\" stands for " + places.size() + " entries",
                kept(document) + " and drops the others",
                "remove the repeated entry, or give it a key of its own")
            .related(
                Stream.concat(Stream.of(first), places.stream().skip(2))
                    .map(s -> new Related(s, "\"" + document.slice(s.span()) + "\" as well"))
                    .toList())
            .key(key.toLowerCase(Locale.ROOT)));
  }
}
