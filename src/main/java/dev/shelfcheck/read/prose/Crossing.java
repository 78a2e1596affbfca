package dev.shelfcheck.read.prose;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Emphasis that begins or ends between brackets that link nothing: {@code **a [b** c]}. What
 * flexmark makes of it changes with how far from the parse's beginning it stands, so it begins one
 * of its own.
 */
final class Crossing {
  private Crossing() {}

  /** Whether there may be such emphasis in a text: signs of it stand between such brackets. */
  static boolean isIn(String text) {
    if (text.indexOf(']') < 0) {
      return false;
    }
    Deque<Integer> open = new ArrayDeque<>();
    int lastSign = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        open.push(i);
      } else if (c == '*' || c == '_' || c == '~') {
        lastSign = i;
      } else if (c == ']' && !open.isEmpty() && lastSign > open.pop() && !links(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean links(String text, int at) {
    return text.startsWith("(", at) && text.indexOf(')', at) > 0;
  }
}
