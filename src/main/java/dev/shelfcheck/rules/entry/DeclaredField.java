package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an entry that a declared rule looks at.
 *
 * @param name {@code title}, {@code authors}, {@code year}, {@code venue}, {@code url}, {@code
 *     section}, {@code link-text}, {@code raw} or the label of a cell, its case indifferent
 */
public record DeclaredField(String name) {
  /** What stands there. */
  public record DeclaredValue(String value, Span span) {
    static DeclaredValue of(Stated<?> stated) {
      return new DeclaredValue(String.valueOf(stated.value()), stated.span());
    }
  }

  /** What an entry has there, in reading order; nothing where it has none. */
  public Stream<DeclaredValue> values(EntryPlace listing) {
    Entry entry = listing.entry();
    Span head = listing.subject().span();
    return switch (name) {
      case "title" -> entry.claim().title().stream().map(DeclaredValue::of);
      case "year" -> entry.claim().year().stream().map(DeclaredValue::of);
      case "venue" -> entry.claim().venue().stream().map(DeclaredValue::of);
      case "authors" ->
          entry.claim().authors().stream()
              .map(
                  a ->
                      new DeclaredValue(
                          a.names().stream().map(Stated::value).collect(Collectors.joining(", ")),
                          a.names().stream().map(Stated::span).reduce(Span::union).orElse(head)));
      case "url" -> entry.links().stream().map(l -> new DeclaredValue(l.target(), l.targetSpan()));
      case "link-text" -> entry.links().stream().map(l -> new DeclaredValue(l.text(), l.span()));
      case "section" ->
          Stream.of(new DeclaredValue(String.join(" > ", entry.section().path()), head));
      case "raw" -> Stream.of(new DeclaredValue(listing.document().slice(entry.span()), head));
      default ->
          entry.fields().stream()
              .filter(f -> f.label().strip().equalsIgnoreCase(name))
              .map(f -> new DeclaredValue(f.text(), f.span()));
    };
  }
}
