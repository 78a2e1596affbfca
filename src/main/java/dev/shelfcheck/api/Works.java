package dev.shelfcheck.api;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.source.catalogue.FoundWorks;
import dev.shelfcheck.source.catalogue.WorkLine;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works as rows, to be joined with what lists name: a work is a line of JSON as {@code catalogue
 * build --jsonl} takes it, and works and lists are led to each other by keys.
 */
public final class Works {
  private Works() {}

  /**
   * A work.
   *
   * @param id its name within its dump
   * @param keys of its identifiers and its titles
   * @param titles the words of each of its titles
   */
  public record Keyed(String id, Set<String> keys, List<List<String>> titles) {}

  /**
   * Something that a list names.
   *
   * @param key of an identifier or a title
   * @param words of a title; of an identifier none
   */
  public record LookupKey(String key, List<String> words) {}

  /**
   * A work found for a list.
   *
   * @param scheme of its dump
   * @param titles the keys of titles that it was found by
   */
  public record FoundWork(String scheme, String line, List<String> titles) {}

  /** What a work is found by; absent where the line is no work's. */
  public static Optional<Keyed> keyed(String line, String scheme) {
    return WorkLine.read(line, scheme)
        .map(work -> new Keyed(work.id(), work.keys(), work.titles()));
  }

  /** Whether a key is a title's. */
  public static boolean isTitle(String key) {
    return WorkLine.isTitle(key);
  }

  /** All that lists name: works by their identifiers, entries by their titles. */
  public static Set<LookupKey> wanted(Library library) {
    Set<LookupKey> all = new LinkedHashSet<>();
    for (Document document : library.documents().toList()) {
      document.links().flatMap(l -> l.identifiers().stream()).map(Works::wanted).forEach(all::add);
      document.entries().forEach(e -> wanted(e).forEach(all::add));
    }
    return all;
  }

  private static Stream<LookupKey> wanted(Entry entry) {
    Stream<String> titles =
        Stream.concat(
            entry.title().stream(),
            entry.claim().understanding().alternatives().stream().map(a -> a.title().value()));
    return Stream.concat(
        entry.identifiers().stream().map(m -> wanted(m.identifier())),
        titles.map(t -> new LookupKey(WorkLine.key(t), WorkLine.words(t))));
  }

  private static LookupKey wanted(Identifier identifier) {
    return new LookupKey(WorkLine.key(identifier), List.of());
  }

  /**
   * What was found for one list, as a catalogue to ask.
   *
   * @param found in the order of their dumps
   * @param schemes of all dumps
   * @param day of their data
   */
  public static Source source(List<FoundWork> found, List<String> schemes, LocalDate day) {
    return FoundWorks.catalogue(
        found.stream()
            .map(f -> new FoundWorks.FoundRecord(f.scheme(), f.line(), f.titles()))
            .toList(),
        schemes,
        day);
  }
}
