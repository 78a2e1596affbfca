package dev.shelfcheck.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The unbroken runs of some kind of character in a text: its words, in one sense or another. */
final class Runs {
  /** Below it letters and digits are told without a table. */
  private static final int ASCII = 0x80;

  private Runs() {}

  /** Letters alone. */
  static List<String> ofLetters(String text) {
    return of(text, Character::isLetter);
  }

  /** Letters and numbers of any script, Roman and circled ones included. */
  static List<String> ofLettersAndNumbers(String text) {
    return of(text, Runs::isLetterOrNumber);
  }

  static List<String> of(String text, IntPredicate part) {
    List<String> runs = new ArrayList<>();
    int start = -1;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean in = part.test(c);
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        runs.add(text.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      runs.add(text.substring(start));
    }
    return runs;
  }

  /** Whether a text has a letter or a number at all. */
  static boolean hasLetterOrNumber(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isLetterOrNumber(c)) {
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  static boolean isLetterOrNumber(int c) {
    if (c < ASCII) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
