package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Tail;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says that a venue's header stands over: a name, whether or not anybody knows it, and
 * when the work appeared there, in whatever form a date is written: {@code Moss Letters 2019},
 * {@code arXiv, 20240311}, {@code Moss Letters. June 2016}. Of several dates the last counts:
 * {@code Moss Letters (23.11.28, 24.03.11)}.
 *
 * @param name where the name stands
 * @param year where the year's four digits stand, or two behind an apostrophe
 */
record VenueCell(Range name, Range year) {
  /** What may stand about a name and about a date. */
  private static final String SIGNS = " \t\n\u00a0.,;:·|/()[]（），。；*_`-–—";

  /**
   * A year, with its month and its day; a month cut short is somebody's slip. Two digits are a year
   * where a month and a day stand behind them: {@code 24.03.11}.
   */
  private static final Pattern DATE =
      Pattern.compile(
          Years.RECENT
              + "(?:\\d{2,4}|(?:[-./]\\d{1,2}){1,2})?|\\d\\d([-./])(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])");

  /** The longest full name of a journal or a conference takes some 120. */
  static final int LONGEST_NAME = 120;

  private static final Pattern MONTH =
      Pattern.compile("(?:^|[\\s.,(])" + Years.MONTH + "[\\s.,]*+$");

  /** So far before a year its month is looked for. */
  private static final int MONTH_NEAR = 16;

  /** The name and the year of a cell that holds nothing else. */
  static Optional<VenueCell> of(String text) {
    return date(text).flatMap(year -> named(text, year));
  }

  private static Optional<VenueCell> named(String text, Range date) {
    int to = Tail.cut(text.substring(0, date.from()), SIGNS).length();
    Matcher month = MONTH.matcher(text).region(Math.max(0, to - MONTH_NEAR), to);
    to = month.find() ? Tail.cut(text.substring(0, month.start()), SIGNS).length() : to;
    Optional<Range> earlier = date(text.substring(0, to));
    if (earlier.isPresent() && earlier.get().from() > 0) {
      return named(text, earlier.get()).map(c -> new VenueCell(c.name(), year(text, date)));
    }
    String name = text.substring(0, to);
    boolean plain =
        name.length() <= LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter)
            && !name.contains("\n")
            && name.chars().filter(Character::isDigit).count() < Scan.YEAR;
    return plain
        ? Optional.of(new VenueCell(new Range(0, to), year(text, date)))
        : Optional.empty();
  }

  private static Range year(String text, Range date) {
    int from = date.from();
    if (!Scan.isDigit(text.charAt(from))) {
      return new Range(from + 1, date.to());
    }
    int to = from;
    while (to < date.to() && to - from < Scan.YEAR && Scan.isDigit(text.charAt(to))) {
      to++;
    }
    return new Range(from, to);
  }

  /** The year of a text that is nothing but a date, however it is written. */
  static Optional<Range> onlyDate(String text) {
    return date(text)
        .filter(d -> Tail.cut(text.substring(0, d.from()), SIGNS).isEmpty())
        .map(d -> year(text, d));
  }

  /** Where the date that ends a text stands. */
  private static Optional<Range> date(String text) {
    int to = Tail.cut(text, SIGNS).length();
    int from = to;
    while (from > 0 && isOfDate(text, from - 1, to)) {
      from--;
    }
    boolean year = DATE.matcher(text).region(from, to).matches();
    boolean shortened = to - from == 2 && Scan.isOneOf(Scan.at(text, from - 1), "'’`‘");
    return year
        ? Optional.of(new Range(from, to))
        : Optional.of(new Range(from - 1, to)).filter(r -> shortened);
  }

  /** Whether a digit stands at an offset, or a sign between two of them. */
  private static boolean isOfDate(String text, int at, int to) {
    char c = text.charAt(at);
    return Scan.isDigit(c)
        || (Scan.isOneOf(c, "-./") && at + 1 < to && Scan.isDigit(Scan.at(text, at - 1)));
  }
}
