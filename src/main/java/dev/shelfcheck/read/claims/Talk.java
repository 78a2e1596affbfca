package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.VenueWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells a sentence about a work from its title, and where a text begins to talk about it. */
final class Talk {
  private static final Set<String> WORDS =
      Set.of(
          ("is are was were we our this these it its which has have can will provide provides"
                  + " propose proposes present presents introduce introduces show shows describe"
                  + " describes explore explores allow allows you your they their")
              .split(" "));
  private static final List<String> PHRASES = List.of("that's", "by using", "based on the");

  /** So many small words in a row and the next one are running text. */
  private static final int RUNNING_LOOSELY = 5;

  /** A sentence with a stop is longer. */
  private static final int LONG = 14;

  private static final Recent<Boolean> TALKS = new Recent<>(Talk::talksOrRuns);

  /** So many small words in a row and the next one are running text. */
  private static final int RUNNING = 3;

  /** So many Chinese or Japanese characters in a row are. */
  private static final int RUNNING_WIDE = 8;

  // Unicode's two blocks of hiragana and katakana.
  private static final int FIRST_KANA = 0x3040;
  private static final int LAST_KANA = 0x30ff;
  private static final String BOUNDS = ".:;|)\n\u0001\u0002–—。：；";

  /** What ends a venue's name in small letters. */
  private static final String STOPS = "\n.;:?!()[]\u0001\u0002";

  /** No venue's name is longer. */
  private static final int LONGEST_VENUE = 200;

  /** A publisher, a volume or a year behind a venue's name. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "[.,]?\\s{0,2}+(?:\\p{Lu}[\\p{L} ]{1,30}+,?\\s)?+(?:[Vv]ol(?:ume)?\\.?\\s)?+\\(?\\d");

  private Talk() {}

  /** The offset where it begins, the text's length where it never does. */
  static int start(String text, int from) {
    int content = FieldLabel.content(text, from);
    return content < 0 ? running(text, from) : Math.min(content, running(text, from));
  }

  private static int running(String text, int from) {
    int at = begins(text, from);
    for (int end = venueEnd(text, at); end > at; end = venueEnd(text, at)) {
      at = begins(text, end);
    }
    return at;
  }

  private static int begins(String text, int from) {
    int small = SmallWords.running(text, from, RUNNING);
    int wide = wide(text, from, small < 0 ? text.length() : small);
    int at = wide < 0 ? small : wide;
    if (at < 0) {
      return text.length();
    }
    while (at > from && !isBound(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean isBound(String text, int at) {
    return Scan.isOneOf(text.charAt(at), BOUNDS)
        || (text.charAt(at) == '-'
            && Scan.isBlank(Scan.at(text, at - 1))
            && Scan.isBlank(Scan.at(text, at + 1)));
  }

  /**
   * Where a venue's name in small letters ends that begins at an offset and has figures behind it:
   * it is no talk. The offset itself where none does.
   */
  private static int venueEnd(String text, int at) {
    int from = at;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_VENUE
        && !Scan.isOneOf(text.charAt(end), STOPS)) {
      end++;
    }
    if (from >= end || Character.isLowerCase(text.charAt(from))) {
      return at;
    }
    List<String> words = Runs.ofLetters(text.substring(from, end).toLowerCase(Locale.ROOT));
    boolean named =
        words.stream()
                .anyMatch(w -> VenueWords.TELLING.contains(w) || VenueWords.NAMING.contains(w))
            && words.stream().noneMatch(WORDS::contains);
    boolean figures =
        Character.isDigit(text.charAt(end - 1))
            || FIGURES.matcher(text).region(end, text.length()).lookingAt();
    return named && figures ? end : at;
  }

  private static int wide(String text, int from, int to) {
    int start = from;
    for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean wide = Shape.isHan(c) || (c >= FIRST_KANA && c <= LAST_KANA);
      if (!wide && i >= to) {
        return -1;
      }
      start = wide ? start : i + Character.charCount(c);
      if (wide && text.codePointCount(start, i) + 1 == RUNNING_WIDE) {
        return start < to ? start : -1;
      }
    }
    return -1;
  }

  /** Whether a text is a sentence about a work and not its title. */
  static boolean is(String text) {
    return TALKS.of(text);
  }

  private static boolean talksOrRuns(String text) {
    return SmallWords.loosely(text, 0, RUNNING_LOOSELY) >= 0
        && (talks(text.toLowerCase(Locale.ROOT))
            || (text.strip().endsWith(".") && Shape.words(text) > LONG));
  }

  /** Whether one of the words of talk stands in a text, or a phrase of them. */
  private static boolean talks(String text) {
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = at;
      while (isOfWord(Scan.at(text, end))) {
        end++;
      }
      if (end > at && (WORDS.contains(text.substring(at, end)) || isPhrase(text, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPhrase(String text, int at) {
    for (String phrase : PHRASES) {
      int end = at + phrase.length();
      if (text.startsWith(phrase, at) && !isOfWord(Scan.at(text, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
