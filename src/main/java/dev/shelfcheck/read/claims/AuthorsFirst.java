package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.NameParticles;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors that stand before a plain title: {@code Ann Author, Ben Author, A Title, NIPS, 2001}. */
final class AuthorsFirst {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:,|;|\\band\\b|&|(?<=[\\p{L}]{2})\\.(?=\\s)|:(?=\\s))\\s*|\\s*et"
              + " al\\.?[,.:]?\\s*|(?<=[,，\\s])等人?[,.:，。：]?\\s*");

  /** What it begins with behind its blanks. */
  private static final String PARTS = ",;&.:ae等";

  /** Words that end so name a subject, no person. */
  private static final List<String> SUBJECT =
      List.of(
          ("tion tions sion ment ments ness ality ivity bility ical ized izing ology ithm ithms"
                  + " work works ructure ructures tured ding ling ning ring zing ting")
              .split(" "));

  /** Before such an end stands at least so much of a word. */
  private static final int SHORTEST_STEM = 2;

  private static final Pattern VENUE =
      Pattern.compile(
          "(?:(?i:arxiv)|" + Years.RECENT + "|\\p{Lu}{3,}[\\s,'’.]|In\\s|Proc|Journal|Technical)");
  private static final Pattern PERSONS =
      Pattern.compile(
          "(?:[\\s,;.&*]|(?:\\p{Ll}{1,4}['’])?+\\p{Lu}[\\p{L}\\p{M}'’-]*|and|et|"
              + NameParticles.pattern()
              + "|\\(\\p{L}[\\p{L}"
              + " ,&]{1,30}\\))+");

  // Characters and words of a text that may be names alone: some dozens of people; chosen.
  private static final int SHORTEST_ALONE = 5;
  private static final int LONGEST_ALONE = 799;
  private static final int MOST_WORDS = 80;

  /** Characters from the first name to the last one's beginning: a hundred people; chosen. */
  private static final int FARTHEST_NAME = 2_000;

  /** Words of one person's name, as {@code Anna Maria van Berg}; chosen. */
  private static final int LONGEST_NAME = 4;

  /** No title and no list of names is longer; patterns are not let further. */
  static final int LONGEST = 1_000;

  private AuthorsFirst() {}

  /** Whether a text before a title is its authors: a list of names that ends in a stop. */
  static boolean areAuthors(String text) {
    if (Names.read(text).isPresent()) {
      return true;
    }
    String bare = text.strip();
    boolean stopped = !bare.isEmpty() && Scan.isOneOf(bare.charAt(bare.length() - 1), ".,:");
    return stopped
        && bare.length() >= SHORTEST_ALONE
        && bare.length() <= LONGEST_ALONE
        && bare.indexOf(',') > 0
        && Shape.words(bare) <= MOST_WORDS
        && PERSONS.matcher(bare.substring(0, bare.length() - 1)).matches();
  }

  /** Where the title begins, -1 where no authors stand first. */
  static int end(String text, int start, int stop) {
    Matcher m = PART.matcher(text).region(start, stop);
    m.useTransparentBounds(true);
    int at = start;
    int before = start;
    int names = 0;
    while (part(m, text, at, stop) && m.start() - start < FARTHEST_NAME) {
      boolean name =
          Names.isName(text.substring(at, m.start()).strip())
              && !namesSubject(text, at, m.start())
              && Shape.words(text.substring(at, m.start())) <= LONGEST_NAME;
      boolean others = m.group().contains("et al") || m.group().contains("等");
      if (at < m.start() && !name) {
        break;
      }
      names += at < m.start() ? 1 : 0;
      before = at < m.start() ? at : before;
      at = m.end();
      boolean closes = m.group().strip().endsWith(".") || m.group().strip().endsWith(":") || others;
      if (closes) {
        break;
      }
    }
    if (names >= 2 && isVenue(text, at, stop)) {
      return before;
    }
    String said = text.substring(start, at);
    boolean one = names == 1 && (said.contains("et al") || said.stripTrailing().endsWith(","));
    return one || names >= 2 ? at : -1;
  }

  /** The next of what parts names. */
  private static boolean part(Matcher m, String text, int from, int stop) {
    for (int i = from; i < stop; i++) {
      char c = text.charAt(i);
      boolean blank = Scan.isBlank(c);
      boolean first = !blank || i == from || !Scan.isBlank(text.charAt(i - 1));
      if (first
          && Scan.isOneOf(blank ? Scan.solid(text, i) : c, PARTS)
          && m.region(i, stop).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a venue begins at an offset, so that what stands before it is no list of authors. */
  static boolean isVenue(String text, int at, int stop) {
    return VENUE.matcher(text).region(at, stop).lookingAt();
  }

  static boolean hasSubject(String text) {
    return namesSubject(text, 0, Math.min(text.length(), LONGEST));
  }

  private static boolean namesSubject(String text, int from, int to) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean letter = i < to && Character.isLetter(text.codePointAt(i));
      if (!letter && start >= 0 && (i == to || !isOfWord(text, i)) && endsSo(text, start, i)) {
        return true;
      }
      start = !letter ? -1 : start < 0 ? i : start;
    }
    return false;
  }

  private static boolean isOfWord(String text, int at) {
    int c = text.codePointAt(at);
    return Character.isDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean endsSo(String text, int from, int to) {
    for (String end : SUBJECT) {
      int at = to - end.length();
      if (at - from >= SHORTEST_STEM && text.startsWith(end, at)) {
        return true;
      }
    }
    return false;
  }
}
