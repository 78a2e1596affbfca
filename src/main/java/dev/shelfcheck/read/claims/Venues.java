package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Recent;
import dev.shelfcheck.vocabulary.VenueNames;
import dev.shelfcheck.vocabulary.VenueWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts are a venue and nothing else. */
final class Venues {
  private static final Pattern YEARED =
      Pattern.compile(
          "\\s*[\\[(]*(\\p{Lu}(?:[\\p{L}&@/: .-]|(?<=\\p{Lu})\\d(?=\\p{Lu})){1,40}?)["
              + " ,-]*(?:['’`]\\s?(\\d\\d)(?!\\d)|['’`]?\\(?("
              + Years.RECENT
              + ")\\)?)[\\])]*[\\s.,*]*");

  /** Words of a journal's name: the longest that are known, with room to spare; chosen. */
  private static final int LONGEST_JOURNAL = 12;

  private static final Pattern HOUSED = Pattern.compile("(?:IEEE|ACM|IET|SIAM)[ -]\\p{Lu}.*");

  /** The longest full name of a conference with its year and its publisher takes some 150. */
  private static final int LONGEST = 160;

  /** A server whose name alone labels a link; with a year it says where the work appeared. */
  static final String SERVER = "arxiv";

  private static final Recent<Boolean> JOURNALS = new Recent<>(Venues::isLikeJournal);
  private static final Recent<Boolean> VENUES = new Recent<>(Venues::isAll);

  private Venues() {}

  /** Whether a text is a known venue and nothing else, with or without its year. */
  static boolean isVenue(String text) {
    return VENUES.of(text);
  }

  private static boolean isAll(String text) {
    if (text.length() < 2 || text.length() > LONGEST) {
      return false;
    }
    int at = 0;
    while (at < text.length() && isOpening(text.charAt(at))) {
      at++;
    }
    boolean label =
        text.toString().toLowerCase(Locale.ROOT).startsWith(SERVER, at)
            && text.chars().noneMatch(Character::isDigit);
    return !label && new VenueFinder(text).isAll(at);
  }

  /** Whether a house stands before a known venue's name: {@code IEEE-Access}. */
  static boolean isHoused(String text) {
    return HOUSED.matcher(text).matches() && isNamed(text);
  }

  /** Whether a text is the name of the server that a link of this name leads to. */
  static boolean isServer(String text) {
    return text.equalsIgnoreCase(SERVER);
  }

  /** Whether the name of the server of preprints stands in a text there. */
  static boolean isServed(String text, int at) {
    return text.regionMatches(true, at, SERVER, 0, SERVER.length());
  }

  /** Whether a name with a year is a known venue, or the name alone one or like a journal's. */
  static boolean isDated(String name, String year) {
    return isVenue(name + " " + year) || isNamed(name) || isJournal(name);
  }

  /** Whether the vocabulary has a venue of this name, a word or two of a field's, say. */
  static boolean isNamed(String text) {
    return VenueNames.at(text, 0, text.length(), true).stream()
        .anyMatch(hit -> hit.end() == text.length());
  }

  private static boolean isOpening(char c) {
    return c == '[' || c == '(' || Character.isWhitespace(c);
  }

  /** A name with a year and nothing else, whether or not the venue is known. */
  static Matcher yeared(CharSequence text) {
    return YEARED.matcher(text);
  }

  /** Whether a text is a name with a year and nothing else. */
  static boolean isYeared(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Scan.isDigit(text.charAt(i)) && Scan.isDigit(text.charAt(i - 1))) {
        return yeared(text).matches();
      }
    }
    return false;
  }

  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?U)(?:(?:\\p{Lu}|\\d)[^.!?:]{0,90}?\\b|(?=\\p{Lu}\\p{L}+\\s(?:of|on|for)\\s))(?:"
              + VenueWords.NAMING.capitals()
              + ")\\b[^.!?:]{0,60}");

  /**
   * Whether a text is like the name of a journal or of a meeting: one of their words, in capitals.
   */
  static boolean isJournal(String text) {
    return JOURNALS.of(text);
  }

  private static boolean isLikeJournal(String text) {
    return namesJournal(text)
        && Shape.words(text) <= LONGEST_JOURNAL
        && JOURNAL.matcher(text).matches();
  }

  /** Whether a word of such names stands in a text, with its capital. */
  private static boolean namesJournal(String text) {
    for (String word : Runs.ofLetters(text)) {
      if (Character.isUpperCase(word.charAt(0))
          && VenueWords.NAMING.contains(
              Character.toLowerCase(word.charAt(0)) + word.substring(1))) {
        return true;
      }
    }
    return false;
  }
}
