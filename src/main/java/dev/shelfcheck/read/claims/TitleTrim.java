package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.vocabulary.LinkLabels;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from the ends of a title what is not of it: quotes, labels, years, venues, stops. */
final class TitleTrim {
  /** Characters of the longest date and what stands around it; chosen. */
  private static final int DATE = 80;

  private static final Pattern BEFORE =
      Pattern.compile(
          "[\\s\\x{00a0}\\x{200b}\\x{fe0f}“”\"'‘*_`|:：,;.\\-–—]+(?=[^\\s])|\\[\\d{4}\\.\\d{4,5}(?:v\\d+)?\\]\\s*|\\d{1,3}[.)）]\\s+|[（(]\\d{1,3}[）)]\\s*|\\[(?:\\w{1,12}(?:'\\d\\d)?)\\]\\s+(?=\\p{Lu})|(?i:(?:paper"
              + " )?title\\s*[:：])\\s*|【(?=[^】]*】?$)|[\\x{1F000}-\\x{1FAFF}]|:[a-z_]{3,25}:|(?![\\p{L}\\p{N}])\\p{So}");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\s*[(（]@[^()（）]{1,80}[)）]|[\\s\\x{00a0}\\x{200b}\\x{fe0f}“”\"*_`|:：,;\\-–—]+|(?<!\\b(?:etc|al|Inc|\\p{Lu}))\\.|\\s*\\[(?i:"
              + LinkLabels.hanging()
              + ")\\]|\\s*\\(arxiv\\.org\\)|\\s*\\((?i:abbr)\\.? [^()\\n"
              + "]{1,24}\\)|\\s+\\[\\d{1,3}[a-z]?\\]|\\s?\\[[CJMDRSPN](?:/OL)?\\]|\\s*\\[\\[(?i:"
              + LinkLabels.hanging()
              + ")\\]\\]|\\s*\\(\\s*\\)|】|\\s*[\\[({（【]+|\\s*[\\[(（]\\s*"
              + Years.RECENT
              + "(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?\\s*[\\])）]|[\\x{1F000}-\\x{1FAFF}]|:[a-z_]{3,25}:|\\s(?![\\p{L}\\p{N}])\\p{So}|[。；，、])$");
  private static final Pattern VENUE_TAIL =
      Pattern.compile(
          "\\s*(?:[\\[(（]([^\\[\\]()（）]{2,50})[\\])）]|\\s[-–—]\\s+([^\\[\\]()]{2,40})\\)?)$");

  /** A date behind a bracket that was cut: {@code Title (16.12.15}. */
  private static final Pattern OPEN_DATE =
      Pattern.compile("\\s*[\\[(（]\\d{2,4}(?:[./-]\\d{1,2}){1,2}$");

  /** Before a venue that nobody knows a title is longer than a word. */
  private static final int SHORTEST = 8;

  /** A month and the blanks around it, which may stand before a bar. */
  private static final int FACTS = 25;

  /** The first bar, and a month before it. */
  private static final Pattern BARRED =
      Pattern.compile("(?:\\s{1,9}\\d{4}-(?:\\d{1,2}|X))?\\s{0,9}\\|\\s");

  private TitleTrim() {}

  static Range trim(Shape shape, Range whole) {
    Range range = unlabelled(shape, whole);
    String text = shape.text();
    int from = range.from();
    int to = range.to();
    for (int before = -1; before != to - from && from < to; ) {
      before = to - from;
      Matcher lead = BEFORE.matcher(text).region(from, to);
      from = lead.lookingAt() && lead.end() < to ? lead.end() : from;
      to = tail(text, from, to);
    }
    to = Remark.before(text, from, to);
    Range cut = TitleEnds.cut(shape, new Range(from, to), false);
    return cut.equals(new Range(from, to))
        ? quoted(text, unwrapped(text, from, to))
        : trim(shape, cut);
  }

  /** With the quotation mark before or behind it that one within it belongs to. */
  private static Range quoted(String text, Range range) {
    int from = range.from();
    int to = range.to();
    boolean opens = from > 0 && isOpen(text, from, to, text.charAt(from - 1), true);
    boolean closes = to < text.length() && isOpen(text, from, to, text.charAt(to), false);
    return opens == closes ? range : new Range(opens ? from - 1 : from, closes ? to + 1 : to);
  }

  /** Whether a mark beside a range is the other half of one in it. */
  private static boolean isOpen(String text, int from, int to, char mark, boolean before) {
    if (mark == '"') {
      return text.substring(from, to).chars().filter(c -> c == '"').count() % 2 == 1;
    }
    int within =
        (before ? "”“" : "“”").indexOf(mark) == 1 ? text.indexOf(before ? '”' : '“', from) : -1;
    return within >= 0 && within < to && count(text, from, to, '“') != count(text, from, to, '”');
  }

  private static long count(String text, int from, int to, char mark) {
    return text.substring(from, to).chars().filter(c -> c == mark).count();
  }

  /**
   * A range without what bars part from its first words, where links that are but labels end it:
   * {@code FernBank 2020-7 | All | EN | [Paper](u) | [Data](v)}.
   */
  private static Range unlabelled(Shape shape, Range range) {
    int first = shape.text().indexOf('|', range.from());
    Matcher bar = BARRED.matcher(shape.text());
    if (first < 0
        || first >= range.to()
        || !bar.region(Math.max(range.from(), first - FACTS), range.to()).find()
        || bar.start() == range.from()) {
      return range;
    }
    int labels =
        shape.links().stream()
            .filter(l -> l.from() > bar.start() && l.to() <= range.to() && shape.isLabel(l))
            .mapToInt(Anchor::from)
            .findFirst()
            .orElse(-1);
    return labels < 0 || speaks(shape, labels, range.to())
        ? range
        : new Range(range.from(), bar.start());
  }

  /** Whether words stand there outside links. */
  private static boolean speaks(Shape shape, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Anchor> link = shape.linkAt(i);
      if (link.isPresent()) {
        i = link.get().to() - 1;
      } else if (Character.isLetterOrDigit(shape.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int tail(String text, int from, int to) {
    int start = Math.max(from, to - DATE);
    int address = text.lastIndexOf("(http", to - 2);
    if (address > from && text.substring(address, to).chars().noneMatch(Character::isWhitespace)) {
      return address;
    }
    Matcher open = OPEN_DATE.matcher(text).region(start, to);
    if (to > from && Scan.isDigit(text.charAt(to - 1)) && open.find() && open.start() > from) {
      return open.start();
    }
    if (to <= from
        || (Character.isLetterOrDigit(text.charAt(to - 1)) && !dashed(text, start, to))) {
      return to;
    }
    Matcher tail = AFTER.matcher(text).region(start, to);
    if (tail.find() && tail.start() > from) {
      return tail.start();
    }
    Matcher venue = VENUE_TAIL.matcher(text).region(start, to);
    if ((dashed(text, start, to) || bracketed(text, start, to))
        && venue.find()
        && venue.start() > from) {
      String name = venue.group(1) != null ? venue.group(1) : venue.group(2);
      boolean known = Venues.isVenue(name) && Scan.hasYear(name, name.length());
      if (venue.start() <= from + SHORTEST) {
        return known && venue.group(1) != null ? venue.start() : to;
      }
      boolean yeared =
          isDatedVenue(name)
              || Venues.isVenue(name)
              || (Venues.isYeared(name) && venue.group(1) != null);
      return yeared ? venue.start() : to;
    }
    return to;
  }

  /** Whether a date, a comma and a venue are all: {@code 16.12.15, ICLR 2017}. */
  private static boolean isDatedVenue(String text) {
    int comma = Math.max(text.indexOf(','), text.indexOf(';'));
    String home = text.substring(comma + 1).strip();
    return comma > 0
        && TextKind.isDate(text.substring(0, comma))
        && (Venues.isVenue(home) || Venues.isYeared(home) || Venues.isServer(home));
  }

  /** Whether a dash stands apart, so that a venue may follow it up to the end. */
  private static boolean dashed(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Scan.isOneOf(text.charAt(i), "-–—") && Character.isWhitespace(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean bracketed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Scan.isOneOf(text.charAt(i), "[(（")) {
        return true;
      }
    }
    return false;
  }

  /** Without brackets around the whole, and without a closing one that opens nowhere. */
  private static Range unwrapped(String text, int from, int to) {
    if (to - from > 2 && text.charAt(from) == '[' && text.indexOf(']', from) == to - 1) {
      return new Range(from + 1, to - 1);
    }
    if (to - from > 2 && text.charAt(from) == '[' && !text.substring(from, to).contains("]")) {
      return new Range(from + 1, to);
    }
    if (to - from > 2 && Scan.isOneOf(text.charAt(to - 1), ")]")) {
      char open = text.charAt(to - 1) == ')' ? '(' : '[';
      return text.substring(from, to).indexOf(open) < 0
          ? new Range(from, to - 1)
          : new Range(from, to);
    }
    return new Range(from, to);
  }
}
