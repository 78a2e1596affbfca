package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of a data file, where it stands. */
public sealed interface Tree {
  /** The value's place; of a text in quotation marks what stands between them. */
  Span span();

  /** How a file writes single values. */
  interface ScalarNotation {
    /** What stands at a place, each character with its own. */
    Transcript transcript(Span place);
  }

  /** A single value: a number, a truth value or a text. */
  record Scalar(Span span, ScalarNotation notation) implements Tree {
    /** Its characters, each with its place. */
    public Transcript transcript() {
      return notation.transcript(span);
    }

    /** What it says, its escapes undone. */
    public String value() {
      return transcript().text();
    }
  }

  /** Values in a row. */
  record Items(Span span, List<Tree> values) implements Tree {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A value under its key. */
  record Pair(String key, Span place, Tree value) {}

  /** Values under keys, in order. */
  record Pairs(Span span, List<Pair> pairs) implements Tree {
    public Pairs {
      pairs = List.copyOf(pairs);
    }

    /** The first value of a key. */
    public Optional<Tree> value(String key) {
      return pairs.stream().filter(p -> p.key().equals(key)).map(Pair::value).findFirst();
    }

    /** The first value of a key that is a single one. */
    public Optional<Scalar> text(String key) {
      return value(key).flatMap(v -> v instanceof Scalar t ? Optional.of(t) : Optional.empty());
    }
  }

  /** The values of a row; none where it is something else. */
  static Stream<Tree> items(Tree tree) {
    return tree instanceof Items items ? items.values().stream() : Stream.empty();
  }
}
