package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a title written as a sentence ends. */
final class Sentence {
  /** Characters before a comma that may be a title; fewer are a name; chosen. */
  private static final int BEFORE_VENUE = 8;

  private static final Pattern STOP =
      Pattern.compile(
          "(?<!\\b(?:vs|v|al|St|Dr|No|Vol|\\p{Lu}))[.](?=[\\s\\x{00a0}]+(?![a-z]{2,}(?!Xiv)))|[.](?=\\[|\\()|[?!](?=\\s)|\\n"
              + "|(?=\\s?\\[(?:[CJMDRSPN]|(?:[CJM]|DB|EB)/OL)\\])");

  /** What begins a venue behind a question. */
  private static final Pattern VENUE_NEXT =
      Pattern.compile("\\s+(?:In |arXiv|\\p{Lu}\\w+ (?:Conference|Journal|Press|Books))");

  private static final Pattern VENUE_PART =
      Pattern.compile(
          ",\\s+(?=(?:In\\s+)?(?:Proc|Journal|Advances|IEEE|ACM|International|Transactions|arXiv|Machine"
              + " Learning|Technical|PhD|Ph\\.D|Springer|\\p{Lu}{3,}[\\s,'’]|"
              + Years.RECENT
              + "))");

  /** A journal's name that figures follow: {@code Sound and Stone, 25, 289}. */
  private static final Pattern JOURNAL_NEXT =
      Pattern.compile("\\s+\\p{Lu}[^.?!:\\d\\n]{2,90}[,.;]?\\s\\(?\\d");

  /** What begins an address, which goes on with no title. */
  private static final String ADDRESS = "http";

  /** Titles with a stop within them are longer than this before it. */
  private static final int SHORTEST = 4;

  /** Fewer words at a line's end are the beginning of a title that was wrapped. */
  private static final int FEWEST_WORDS = 3;

  private Sentence() {}

  /** Where a title ends that a full stop, a question mark or the venue's slanted name ends. */
  static int end(Shape shape, int from, int stop) {
    String text = shape.text();
    int slanted = slantedStop(shape, from, stop);
    if (slanted < stop) {
      return Math.min(slanted, end(shape, from, slanted));
    }
    Matcher m = STOP.matcher(text).region(from, stop);
    m.useTransparentBounds(true);
    while (m.find()) {
      boolean asks = m.group().equals("?") || m.group().equals("!");
      boolean wrapped =
          m.group().equals("\n")
              && (shape.words(from, m.start()) < FEWEST_WORDS || goesOn(text, m.start()));
      if (m.start() - from >= SHORTEST && !wrapped && (!asks || isAsked(shape, m.end(), stop))) {
        return asks ? m.end() : m.start();
      }
    }
    return stop;
  }

  /** Whether a line ends with a sign that no title ends with, and words follow it. */
  static boolean goesOn(String text, int feed) {
    int last = feed - 1;
    while (last > 0 && Scan.isBlank(text.charAt(last))) {
      last--;
    }
    return last > 0
        && Scan.isOneOf(text.charAt(last), ":,")
        && Character.isLetter(Scan.at(text, feed + 1))
        && !text.startsWith(ADDRESS, feed + 1);
  }

  /** The full stop before slanted letters, which ends a title even behind one capital. */
  private static int slantedStop(Shape shape, int from, int stop) {
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.ITALIC && m.from() - from > SHORTEST && m.to() <= stop)
        .mapToInt(m -> shape.text().substring(0, m.from()).stripTrailing().length() - 1)
        .filter(at -> at > from && shape.text().charAt(at) == '.')
        .min()
        .orElse(stop);
  }

  /** Whether a quotation is a whole title: nothing goes on behind it but what follows titles. */
  static boolean isClosed(Shape shape, int at, int stop) {
    String rest = shape.text().substring(at, stop).stripLeading();
    return rest.isEmpty() || !Character.isLetter(rest.charAt(0)) || isAsked(shape, at, stop);
  }

  /** Whether what follows a question is no more of the title: a venue, a link, slanted letters. */
  private static boolean isAsked(Shape shape, int at, int stop) {
    int next = at;
    while (next < stop && Scan.isOneOf(shape.text().charAt(next), " ([*_<")) {
      next++;
    }
    return next >= stop
        || shape.markAt(next, Style.ITALIC).isPresent()
        || shape.linkAt(next).isPresent()
        || VENUE_NEXT.matcher(shape.text()).region(at, stop).lookingAt()
        || JOURNAL_NEXT.matcher(shape.text()).region(at, stop).lookingAt();
  }

  /** Where a comma hands over from the title to the venue. */
  static int venueCut(String text, int from, int stop) {
    Matcher m = VENUE_PART.matcher(text).region(from, stop);
    m.useTransparentBounds(true);
    return m.find() && m.start() - from >= BEFORE_VENUE ? m.start() : stop;
  }
}
