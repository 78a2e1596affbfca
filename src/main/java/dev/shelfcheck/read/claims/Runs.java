package dev.shelfcheck.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The unbroken runs of some kind of character in a text: its words, in one sense or another. */
final class Runs {
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
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean in = part.test(text.codePointAt(i));
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

  static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
