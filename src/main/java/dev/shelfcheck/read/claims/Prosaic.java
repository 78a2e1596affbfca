package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Recent;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What tells a sentence about a work from its title: the words of talk. */
final class Prosaic {
  private static final Set<String> TALK =
      Set.of(
          ("is are was were we our this these it its which has have can will provide provides"
                  + " propose proposes present presents introduce introduces show shows describe"
                  + " describes explore explores allow allows you your they their")
              .split(" "));
  private static final List<String> PHRASES = List.of("that's", "by using", "based on the");

  /** So many small words in a row and the next one are running text. */
  private static final int RUNNING = 5;

  /** A sentence with a stop is longer. */
  private static final int LONG = 14;

  private static final Recent<Boolean> PROSAIC = new Recent<>(Prosaic::talksOrRuns);

  private Prosaic() {}

  static boolean is(String text) {
    return PROSAIC.of(text);
  }

  /** Whether a word in small letters is one of talk. */
  static boolean isTalk(String word) {
    return TALK.contains(word);
  }

  private static boolean talksOrRuns(String text) {
    return SmallWords.loosely(text, 0, RUNNING) >= 0
        && (talks(text.toLowerCase(Locale.ROOT))
            || (text.strip().endsWith(".") && Shape.words(text) > LONG));
  }

  /** Whether one of the words of talk stands in a text, or a phrase of them. */
  private static boolean talks(String text) {
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = at;
      while (end < text.length() && isOfWord(text.charAt(end))) {
        end++;
      }
      if (end > at && (TALK.contains(text.substring(at, end)) || isPhrase(text, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPhrase(String text, int at) {
    for (String phrase : PHRASES) {
      int end = at + phrase.length();
      if (text.startsWith(phrase, at) && (end == text.length() || !isOfWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
