package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.NameParticles;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a linked title in running text and is of that work alone: {@code [Title](u) by
 * Noor and Birk, 2013; [Title](u), chapters 4 and 8.}
 */
final class Credited {
  /** Which parts of a work are meant, behind their comma. */
  static final String PARTS =
      "(?i:chapters?|chaps?\\.|ch\\.|sections?|secs?\\.|pages?|pp?\\.|§{1,2})\\s?\\d[\\d.,&\\s\u2013-]*+(?:and\\s\\d[\\d.\u2013-]*+)?";

  /** When it appeared, in words. */
  private static final String APPEARED =
      "(?i:pub(?:lished|l?\\.)?)\\s(?:in\\s)?(?:(?i:"
          + Years.MONTH
          + ")[\\s,]{1,2})?(?<year>"
          + Years.RECENT
          + ")(?!\\d)";

  /** What may begin behind people: chapters, pages, published. */
  private static final String BEGINS = "cCsSpP§";

  /** Behind people and a comma, and none of them. */
  private static final Pattern BEHIND_PEOPLE =
      Pattern.compile("[,\\s]{1,3}(?:" + PARTS + "|" + APPEARED + "|(?i:published)\\s*+(?:$|\\n))");

  private static final Pattern MEANT = Pattern.compile("[,\\s]*+" + PARTS);

  private static final Pattern PART = Pattern.compile("(?i)\\b(?:chapters?|sections?|pages?)$");

  /** A year, and nothing more of a sentence. */
  private static final Pattern DATED =
      Pattern.compile("[,\\s(]++(" + Years.RECENT + ")(?=[).;,]|\\s*+$)");

  private static final Pattern BY = Pattern.compile("[,\\s]*+\\bby\\s++(?=\\p{L})");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}'’.\\s,&-]{1,150}?(?=\\s*+(?:[(;]|(?<=\\p{L}{3})\\.\\s|,?\\s?\\d|,\\s*+"
              + PARTS
              + "|[.,;]?\\s*+$))");

  /** When it appeared, which parts of it are meant, a remark; what ends the stretch. */
  private static final Pattern REST =
      Pattern.compile(
          "(?:[,\\s]*+\\(?"
              + Years.RECENT
              + "\\)?)?(?:[,\\s]*+"
              + PARTS
              + ")?(?:\\s*+\\([^()\\n]{1,40}\\))?\\s*+(?<end>[;.]?)\\s*+");

  /** Words between names. */
  private static final Set<String> JOINTS = Set.of("and", "et", "al", "others");

  /** A first word that begins small may be somebody who writes so. */
  private static final int SMALL = 1;

  private Credited() {}

  /**
   * Whether a stretch between two links ends the first one's work: it says nothing but by whom it
   * is, when it appeared, which parts of it are meant, and a semicolon or a line's end follow.
   */
  static boolean ends(String between) {
    int at = peopleEnd(between);
    Matcher rest = REST.matcher(between).region(at, between.length());
    return rest.matches()
        && between.codePoints().anyMatch(Character::isLetterOrDigit)
        && (rest.group("end").equals(";") || between.substring(at).contains("\n"));
  }

  /** Whether what follows at a comma, a blank is when a work appeared or which parts are meant. */
  static boolean isBehindPeople(String text, int at) {
    return Scan.isOneOf(Scan.solid(text, at + 1), BEGINS)
        && BEHIND_PEOPLE.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Where what follows people begins; the text's end where nothing does. */
  static int peopleStop(String text) {
    Matcher m = BEHIND_PEOPLE.matcher(text);
    return Scan.find(m, text, 0, text.length(), (t, i) -> t.charAt(i) == ',')
        ? m.start()
        : text.length();
  }

  /** Whether a name ends with the word for parts of a work: {@code Read sections}. */
  static boolean namesParts(String name) {
    return PART.matcher(name).find() && !Venues.isNamed(name);
  }

  /** The digits of the year behind the people behind a title, or behind "published". */
  static Optional<Range> year(String text, int from) {
    int end = text.indexOf('\n', from);
    String line = text.substring(from, end < 0 ? text.length() : end);
    int people = peopleEnd(line);
    Matcher dated = DATED.matcher(line);
    Matcher appeared = BEHIND_PEOPLE.matcher(line);
    return people > 0 && dated.region(people, line.length()).lookingAt()
        ? Optional.of(new Range(from + dated.start(1), from + dated.end(1)))
        : Optional.of(appeared)
            .filter(m -> Scan.find(m, line, 0, line.length(), (t, i) -> t.charAt(i) == ','))
            .filter(m -> m.group("year") != null)
            .map(m -> new Range(from + m.start("year"), from + m.end("year")));
  }

  /** Whether it says behind a link by whom the linked work is, in a few names. */
  static boolean isBy(String behind) {
    return peopleEnd(behind) > 0;
  }

  /** Whether a comma and the parts that are meant stand behind a link. */
  static boolean hasParts(String behind) {
    return MEANT.matcher(behind).lookingAt();
  }

  /** Where the names behind "by" end; 0 where none stand there. */
  private static int peopleEnd(String text) {
    Matcher by = BY.matcher(text);
    Matcher people = PEOPLE.matcher(text);
    boolean named =
        by.lookingAt()
            && people.region(by.end(), text.length()).lookingAt()
            && areNames(people.group());
    return named ? people.end() : 0;
  }

  private static boolean areNames(String people) {
    long small =
        Runs.ofLetters(people).stream()
            .filter(w -> Character.isLowerCase(w.charAt(0)))
            .filter(w -> !JOINTS.contains(w) && !NameParticles.inLists(w))
            .count();
    return small <= SMALL && !Talk.is(people);
  }
}
