package dev.shelfcheck.source.pocket;

import java.util.ArrayList;
import java.util.List;

/** A text taken apart into words and what stands between them. */
final class Pieces {
  /** Unicode begins with ASCII's 128. */
  private static final int BEYOND_ASCII = 0x80;

  private Pieces() {}

  /** Whether a piece is a word: it begins with a letter, a digit or a mark. */
  static boolean isWord(String piece) {
    return !piece.isEmpty() && isLetter(piece.codePointAt(0));
  }

  private static boolean isLetter(int point) {
    return point < BEYOND_ASCII
        ? (point >= 'a' && point <= 'z')
            || (point >= 'A' && point <= 'Z')
            || (point >= '0' && point <= '9')
        : Character.isLetterOrDigit(point)
            || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** The pieces in order, without the single blanks between words. */
  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      boolean word = isLetter(text.codePointAt(start));
      int end = start;
      while (end < text.length() && isLetter(text.codePointAt(end)) == word) {
        end += Character.charCount(text.codePointAt(end));
      }
      String piece = text.substring(start, end);
      boolean between = start > 0 && end < text.length();
      if (word || !between || !piece.equals(" ")) {
        pieces.add(piece);
      }
      start = end;
    }
    return pieces;
  }
}
