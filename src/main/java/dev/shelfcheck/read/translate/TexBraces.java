package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/** Which brace closes which, in a piece of LaTeX. */
final class TexBraces {
  private final int from;

  /** For each place of the piece the one behind what opens there; 0 where nothing does. */
  private final int[] behind;

  TexBraces(String text, Span piece) {
    this.from = piece.start();
    this.behind = new int[piece.end() - piece.start()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i < piece.end(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        open.push(i);
      } else if (c == '}' && !open.isEmpty()) {
        behind[open.pop() - from] = i + 1;
      }
    }
  }

  /** The place behind what braces hold that open at a place; the same where none do. */
  int behind(int at) {
    int index = at - from;
    return index < 0 || index >= behind.length || behind[index] == 0 ? at : behind[index];
  }

  /** The place behind an argument in brackets or braces; the same where none begins there. */
  static int argument(String text, int at, int to, char open, char close) {
    if (at >= to || text.charAt(at) != open) {
      return at;
    }
    int depth = 0;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (depth == 1 && c == close) {
        return i + 1;
      } else if (c == '{' || (c == open && depth == 0)) {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return at;
  }
}
