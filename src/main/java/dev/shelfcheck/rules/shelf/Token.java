package dev.shelfcheck.rules.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits, or of Chinese characters, in lower case.
 *
 * @param from its first character in the text
 * @param to the first character after it
 */
record Token(String text, int from, int to) {
  /** Shorter words end with an s of their own: {@code gas}. */
  private static final int SHORTEST_PLURAL = 4;

  /** All tokens of a text; hyphens and apostrophes divide, {@code c++} and {@code c#} are whole. */
  static List<Token> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < lower.length()) {
      int end = end(lower, i);
      if (end > i) {
        tokens.add(new Token(lower.substring(i, end), i, end));
      }
      i = Math.max(end, i + 1);
    }
    return tokens;
  }

  private static int end(String text, int start) {
    int i = start;
    if (chinese(text.charAt(i))) {
      while (i < text.length() && chinese(text.charAt(i))) {
        i++;
      }
      return i;
    }
    while (i < text.length() && latin(text.charAt(i))) {
      i++;
    }
    if (i > start && text.startsWith("++", i)) {
      return i + 2;
    }
    return i > start && text.startsWith("#", i) ? i + 1 : i;
  }

  private static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  static boolean chinese(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  boolean chinese() {
    return chinese(text.charAt(0));
  }

  boolean number() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Without a plural's s. */
  String singular() {
    boolean plural =
        text.length() >= SHORTEST_PLURAL
            && text.endsWith("s")
            && !text.endsWith("ss")
            && !text.endsWith("us")
            && !text.endsWith("is");
    return plural ? text.substring(0, text.length() - 1) : text;
  }
}
