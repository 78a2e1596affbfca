package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.Key;
import org.jbibtex.ReferenceValue;
import org.jbibtex.Value;

/**
 * How long values are once their {@code @string}s are written out. Each may name others twice, so
 * that a few lines can stand for more than any memory holds: {@code @string{b = a # a}}.
 */
@ThreadConfined
final class Macros {
  /** Longer than any title, venue or abstract. */
  static final int LONGEST = 10_000;

  /** No more than the largest file that is read holds itself. */
  static final long ALL = 8 << 20;

  /** Pieces that a value is joined of; each is a step into the depth for who writes it out. */
  private static final int PIECES = 500;

  private final Map<Key, Long> lengths = new HashMap<>();
  private long written;

  /** Whether a block joins or nests so much that reading it is a long way into the depth. */
  static boolean isDeep(String block) {
    int joints = 0;
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      joints += c == '#' ? 1 : 0;
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return joints > PIECES || deepest > PIECES;
  }

  void learn(BibTeXString string) {
    lengths.put(string.getKey(), size(string.getValue()).length());
  }

  /** Whether a value may be written out; what does not name a string may always be. */
  boolean fits(Value value) {
    Size size = size(value);
    return size.pieces() <= PIECES
        && (!size.named() || (size.length() <= LONGEST && (written += size.length()) <= ALL));
  }

  private record Size(long length, int pieces, boolean named) {}

  private Size size(Value whole) {
    long length = 0;
    int pieces = 0;
    boolean named = false;
    Deque<Value> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Value value = open.pop();
      pieces++;
      if (value instanceof ConcateValue both) {
        open.push(both.getRight());
        open.push(both.getLeft());
      } else if (value instanceof ReferenceValue reference) {
        named = true;
        BibTeXString string = reference.getString();
        length += string == null ? 1 : lengths.getOrDefault(string.getKey(), 1L);
      } else {
        length += value.toUserString().length();
      }
    }
    // A string of more pieces than may be written out counts as one that is too long.
    return new Size(
        pieces > PIECES ? Integer.MAX_VALUE : Math.min(length, Integer.MAX_VALUE), pieces, named);
  }
}
