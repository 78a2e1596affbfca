package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.RequiredField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A BibTeX entry lacks a field that its type asks for, and that most entries of its type in the
 * file have: what a file leaves out throughout is its habit, no hole.
 */
final class MissingField implements Rule.OfDocument {
  /** So many of one type that lack one field are one habit, said once. */
  private static final int HABIT = 4;

  @Override
  public Stream<Check> check(Document document) {
    Map<String, List<BibtexEntry>> byType =
        BibtexEntry.of(document)
            .filter(e -> !RequiredField.of(e.type()).isEmpty())
            .collect(
                Collectors.groupingBy(BibtexEntry::type, LinkedHashMap::new, Collectors.toList()));
    return byType.entrySet().stream().flatMap(t -> check(t.getKey(), t.getValue()));
  }

  private static Stream<Check> check(String type, List<BibtexEntry> entries) {
    List<RequiredField> asked =
        RequiredField.of(type).stream()
            .filter(f -> 2 * entries.stream().filter(f::isMet).count() > entries.size())
            .toList();
    Map<String, List<BibtexEntry>> byLack =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    e -> lacking(e, asked), LinkedHashMap::new, Collectors.toList()));
    return byLack.entrySet().stream()
        .flatMap(
            l ->
                l.getKey().isEmpty()
                    ? l.getValue().stream().map(e -> Check.holds(e.atKey()))
                    : said(type, l.getKey(), l.getValue()));
  }

  /** {@code journal and no year}; empty where nothing is lacking. */
  private static String lacking(BibtexEntry entry, List<RequiredField> asked) {
    return asked.stream()
        .filter(f -> !f.isMet(entry))
        .map(RequiredField::name)
        .collect(Collectors.joining(" and no "));
  }

  private static Stream<Check> said(String type, String lack, List<BibtexEntry> all) {
    if (all.size() <= HABIT) {
      return all.stream().map(e -> Check.broken(finding(e, lack, e.shown() + " has no ")));
    }
    String several = all.size() + " entries of type @" + type + " have no ";
    return Stream.of(
        Check.broken(
            finding(all.get(0), lack, several)
                .related(
                    all.stream().skip(1).map(e -> new Related(e.atKey(), e.shown())).toList())));
  }

  private static Finding finding(BibtexEntry entry, String lack, String lacking) {
    return Finding.of(
            entry.atKey(),
            lacking + lack,
            "BibTeX warns of it and prints the reference with a hole",
            "add it, or give the entry the type of what it is")
        .key(lack);
  }
}
