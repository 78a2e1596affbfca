package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A remark in brackets at the end of a title: where and when it appeared ({@code (submitted to ICRA
 * 2020)}), whose it is ({@code (Gravel Labs)}), what a thing is for ({@code Mossy (a tool for
 * lawns)}).
 */
final class Remark {
  private static final Pattern BRACKETED =
      Pattern.compile("\\s*+[(（]([^()（）\\n]{3,120})[)）]\\s*+$");

  /** A year that is not one end of a span of years. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d–-])(?<!\\d\\s[–-]\\s)" + Years.RECENT + "(?![\\d])(?!\\s?[–-]\\s?\\d)");

  /** A span of time, which titles are about. */
  private static final Pattern SPAN =
      Pattern.compile("(?i)(?:since|from|until|till|before|after|between|of|in)\\b.*");

  /** Venue, year and how it was shown there have no more words. */
  private static final int LONGEST = 9;

  /** A thing's name has no more words. */
  private static final int LONGEST_NAME = 2;

  /** What describes a thing has as many. */
  private static final int SHORTEST_DESCRIPTION = 3;

  /** In characters, which bounds what is tried; chosen. */
  private static final int LONGEST_BRACKET = 130;

  private Remark() {}

  /** Where a title ends before such a remark; its end where it has none. */
  static int before(String text, int from, int to) {
    if (to <= from || !Scan.isOneOf(text.charAt(to - 1), ")）")) {
      return to;
    }
    Matcher m = BRACKETED.matcher(text).region(Math.max(from, to - LONGEST_BRACKET), to);
    if (!m.find() || m.start() <= from) {
      return to;
    }
    String title = text.substring(from, m.start());
    return isRemark(m.group(1), Shape.words(title), title) ? m.start() : to;
  }

  private static boolean isRemark(String words, int before, String title) {
    boolean dated =
        before > LONGEST_NAME
            && YEAR.matcher(words).find()
            && !SPAN.matcher(words).matches()
            && Shape.words(words) <= LONGEST;
    boolean cites = Labels.isCitation(words);
    boolean house = before > LONGEST_NAME && TextKind.isHouse(words);
    boolean description =
        before <= LONGEST_NAME
            && before > 0
            && Shape.words(words) >= SHORTEST_DESCRIPTION
            && SmallWords.in(words) > 0
            && !isSpelledOut(title, words);
    return dated || cites || house || description;
  }

  /** Whether the words spell out a name's letters: {@code GRS (Gravel Reading System)}. */
  private static boolean isSpelledOut(String name, String words) {
    List<String> all = Runs.ofLetters(words);
    return !name.isBlank()
        && !all.isEmpty()
        && Character.toLowerCase(name.strip().charAt(0))
            == Character.toLowerCase(all.get(0).charAt(0))
        && name.strip().chars().filter(Character::isUpperCase).count() > 1;
  }
}
