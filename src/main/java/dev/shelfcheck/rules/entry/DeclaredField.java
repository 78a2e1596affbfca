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
  public record Value(String value, Span span) {
    static Value of(Stated<?> stated) {
      return new Value(String.valueOf(stated.value()), stated.span());
    }
  }

  /** What an entry has there, in reading order; nothing where it has none. */
  public Stream<Value> values(EntryPlace listing) {
    Entry entry = listing.entry();
    Span head = listing.subject().span();
    return switch (name) {
      case "title" -> entry.claim().title().stream().map(Value::of);
      case "year" -> entry.claim().year().stream().map(Value::of);
      case "venue" -> entry.claim().venue().stream().map(Value::of);
      case "authors" ->
          entry.claim().authors().stream()
              .map(
                  a ->
                      new Value(
                          a.names().stream().map(Stated::value).collect(Collectors.joining(", ")),
                          a.names().stream().map(Stated::span).reduce(Span::union).orElse(head)));
      case "url" -> entry.links().stream().map(l -> new Value(l.target(), l.targetSpan()));
      case "link-text" -> entry.links().stream().map(l -> new Value(l.text(), l.span()));
      case "section" -> Stream.of(new Value(String.join(" > ", entry.section().path()), head));
      case "raw" -> Stream.of(new Value(listing.document().slice(entry.span()), head));
      default ->
          entry.fields().stream()
              .filter(f -> f.label().strip().equalsIgnoreCase(name))
              .map(f -> new Value(f.text(), f.span()));
    };
  }
}
