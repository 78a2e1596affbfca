package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Style;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the venues of a text: a sentence may speak of one without naming a home. */
final class VenueSurroundings {
  private static final Pattern WORD = Pattern.compile("\\s\\p{IsLatin}+");

  /** Words behind a venue and its year that say how a work was shown there. */
  private static final Set<String> PRESENTED =
      Set.of(
          ("oral spotlight poster highlight best award honorable paper workshop workshops findings"
                  + " main track demo long short industry and with by in accepted accept full"
                  + " outstanding talk notable top code pdf project")
              .split(" "));

  private static final String AND = "and";

  /** Of a year, its month and its day: {@code 2021.04.12-}. */
  private static final int LONGEST_DATE = 11;

  private final Blanked around;
  private final String text;

  VenueSurroundings(Blanked around) {
    this.around = around;
    this.text = around.text();
  }

  /** Whether a venue stands apart: in brackets, after a stop, at a line's start. */
  boolean apart(FoundVenue m) {
    int i = m.start() - 1;
    while (Scan.isOneOf(Scan.at(text, i), " *_")) {
      i--;
    }
    i = yearBefore(i);
    char before = Scan.at(text, i);
    char next = Scan.at(text, m.end());
    boolean numbered =
        Venues.isServed(m.name(), 0) && Venues.isServed(text, Math.min(text.length(), m.end() + 1));
    boolean wordAfter =
        !numbered
            && next == ' '
            && Character.isLetter(Scan.at(text, m.end() + 1))
            && around.prose().marks().stream()
                .noneMatch(k -> k.style() == Style.CODE && k.from() == m.end() + 1);
    if (m.hasYear()) {
      return !Character.isLetter(before) || (!(wordAfter && isNameOf(m)) && !isEndOfName(m, i));
    }
    return !Character.isLetterOrDigit(before)
        && !wordAfter
        && next != '-'
        && (next != ':' || isNamedServer(m.name()));
  }

  /**
   * Before a year, a month that a bracket opens with, as in {@code [2021 ACL]}, {@code [2021.08
   * ACL]}; else the same place.
   */
  private int yearBefore(int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_DATE && isOfDate(text.charAt(from))) {
      from--;
    }
    boolean dated = from >= 0 && at - from >= Scan.YEAR && Scan.isYear(text, from + 1);
    return dated && Scan.isOneOf(text.charAt(from), "[(（") ? from : at;
  }

  private static boolean isOfDate(char c) {
    return Scan.isDigit(c) || Scan.isOneOf(c, "-./");
  }

  /** Whether words follow the name of the server: {@code arXiv preprint}. */
  private static boolean isNamedServer(String name) {
    return Venues.isServed(name, 0) && name.length() > Venues.SERVER.length();
  }

  /**
   * Whether venue and year are a part of what something is called: {@code the WMT 2019 shared
   * task}.
   */
  private boolean isNameOf(FoundVenue m) {
    Matcher word = WORD.matcher(text).region(m.end(), text.length());
    return word.lookingAt() && !PRESENTED.contains(word.group().strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether one word in small letters ends a longer name: {@code Moss Cell, 2019}, {@code NAR Moss
   * and Cell, 2019}.
   */
  private boolean isEndOfName(FoundVenue m, int before) {
    int end = before;
    int word = wordStart(end);
    if (text.startsWith(AND, word) && word + AND.length() == end + 1) {
      end = word - 1;
      while (Scan.isBlank(Scan.at(text, end)) && end > 0) {
        end--;
      }
      word = wordStart(end);
    }
    return m.name().chars().skip(1).allMatch(Character::isLowerCase)
        && Character.isUpperCase(text.charAt(word))
        && around.prose().marks().stream().noneMatch(k -> k.to() > before && k.to() <= m.start());
  }

  private int wordStart(int end) {
    int word = end;
    while (Character.isLetter(Scan.at(text, word - 1))) {
      word--;
    }
    return word;
  }
}
