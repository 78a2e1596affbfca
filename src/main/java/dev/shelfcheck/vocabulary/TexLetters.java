package dev.shelfcheck.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The letters and accents that TeX writes as commands, after the tables of <a
 * href="https://www.ctan.org/pkg/lshort-english">Not So Short</a>, 2.4.
 */
public final class TexLetters {
  /** The accent commands, and at the same place the mark that each sets on its letter. */
  private static final String ACCENTS = "\"'`^~=.cvuHkrbd";

  private static final String MARKS =
      "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0331\u0323";

  private static final Map<String, String> LETTERS =
      pairs(
          "o ø O Ø l ł L Ł ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å i i j j dh ð DH Ð th þ TH Þ"
              + " dj đ DJ Đ ng ŋ NG Ŋ");

  private TexLetters() {}

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new HashMap<>();
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      pairs.put(words[i], words[i + 1]);
    }
    return Map.copyOf(pairs);
  }

  /** All letters, by the names of their commands without the backslash. */
  public static Map<String, String> all() {
    return LETTERS;
  }

  /** The letter that a command without its backslash stands for. */
  public static Optional<String> letter(String command) {
    return Optional.ofNullable(LETTERS.get(command));
  }

  /** A letter with the accent of a command on it; the letter alone where that is no accent. */
  public static String accented(char command, char letter) {
    int mark = ACCENTS.indexOf(command);
    return mark < 0
        ? String.valueOf(letter)
        : Normalizer.normalize(letter + MARKS.substring(mark, mark + 1), Normalizer.Form.NFC);
  }
}
