package dev.shelfcheck.read.data;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.read.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value, and what it stands in.
 *
 * @param key under which it, or the row it is of, stands; empty at the top
 * @param keyPlace where that is written
 * @param above the mapping it stands in
 */
record Spot(Tree tree, String key, Span keyPlace, Optional<Spot> above) {
  private static final String UP = "../";

  /**
   * What a field says.
   *
   * @param label the name of its last field
   */
  record Said(String label, Transcript text, Span place) {
    String value() {
      return text.text().strip();
    }
  }

  static Spot top(Tree tree) {
    return new Spot(tree, "", Span.at(0), Optional.empty());
  }

  /** The items that a path leads to. */
  static List<Spot> items(Tree tree, String path) {
    List<Spot> spots = List.of(top(tree));
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
      spots = spots.stream().flatMap(s -> s.each()).flatMap(s -> s.below(name)).toList();
    }
    return spots.stream().flatMap(Spot::each).toList();
  }

  /** Of a row each of its values, of anything else itself. */
  private Stream<Spot> each() {
    return tree instanceof Tree.Items items
        ? items.values().stream().flatMap(v -> new Spot(v, key, keyPlace, above).each())
        : Stream.of(this);
  }

  private Stream<Spot> below(String name) {
    return tree instanceof Tree.Pairs pairs
        ? pairs.pairs().stream()
            .filter(p -> name.equals("*") || p.key().equals(name))
            .map(p -> new Spot(p.value(), p.key(), p.place(), Optional.of(this)))
        : Stream.empty();
  }

  /** What stands at a field of this item. */
  List<Said> said(String field, String file) {
    if (field.startsWith(UP)) {
      return above.map(a -> a.said(field.substring(UP.length()), file)).orElse(List.of());
    }
    return switch (field) {
      case "$key" -> key.isEmpty() ? List.of() : List.of(at("key", key, keyPlace));
      case "$file" -> List.of(at("file", file, Span.at(0)));
      case "$value" -> texts("", this);
      default -> fields(field);
    };
  }

  private static Said at(String label, String value, Span place) {
    Transcript text = new Transcript();
    for (int i = 0; i < value.length(); i++) {
      text.put(value.charAt(i), place.start(), place.end());
    }
    return new Said(label, text, place);
  }

  private List<Said> fields(String path) {
    List<Spot> spots = List.of(this);
    for (String name : path.split("\\.")) {
      spots = spots.stream().flatMap(Spot::each).flatMap(s -> s.below(name)).toList();
    }
    List<Said> said = new ArrayList<>();
    spots.forEach(s -> said.addAll(texts(s.key(), s)));
    return said;
  }

  /** The single values of a value: its own, those of a row, those under further keys. */
  private static List<Said> texts(String label, Spot spot) {
    List<Said> said = new ArrayList<>();
    if (spot.tree() instanceof Tree.Scalar text) {
      if (!text.span().isEmpty() && !text.value().isBlank()) {
        said.add(new Said(label, text.transcript(), text.span()));
      }
    } else if (spot.tree() instanceof Tree.Items items) {
      items
          .values()
          .forEach(
              v ->
                  said.addAll(
                      texts(label, new Spot(v, spot.key(), spot.keyPlace(), spot.above()))));
    } else if (spot.tree() instanceof Tree.Pairs pairs) {
      pairs
          .pairs()
          .forEach(
              p ->
                  said.addAll(
                      texts(p.key(), new Spot(p.value(), p.key(), p.place(), Optional.of(spot)))));
    }
    return said;
  }
}
