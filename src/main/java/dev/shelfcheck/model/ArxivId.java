package dev.shelfcheck.model;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arXiv identifier, old (hep-th/9901001) or new (2205.14135), without its version. See <a
 * href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv's own page</a>: new ids since
 * April 2007, five digits since January 2015.
 *
 * @param value canonical: subject class of an old id dropped, archive in lower case
 */
public record ArxivId(String value) implements Identifier {
  /** Where the dot of a new id stands. */
  private static final int DOT = 4;

  private static final Pattern OLD =
      Pattern.compile(
          "([a-z][a-z-]{1,15})(?:\\.[A-Za-z]{2})?/(\\d{2})(\\d{2})(\\d{3})(?:v\\d{1,3})?");
  // An old id's year has two digits.
  private static final int CENTURY = 1900;
  private static final int NEXT_CENTURY = 2000;

  /** Of the century's years arXiv had this one first. */
  private static final int FIRST_YEAR = 91;

  /** Of a year: an id whose month is higher is none. */
  private static final int MONTHS = 12;

  /** Digits of a serial number until 2014, ... */
  private static final int SHORT_SERIAL = 4;

  /** ... and since. */
  private static final int LONG_SERIAL = 5;

  /** Digits of the highest version there may be. */
  private static final int VERSION_DIGITS = 3;

  // The months named above, and the first month of arXiv.
  private static final YearMonth FIRST_NEW = YearMonth.of(2007, 4);
  private static final YearMonth FIRST_FIVE_DIGITS = YearMonth.of(2015, 1);
  private static final YearMonth FIRST = YearMonth.of(1991, 1);

  /** Reads an id, with or without version. */
  public static Optional<ArxivId> parse(String text) {
    int serialEnd = serialEnd(text);
    if (serialEnd > 0) {
      return newImpossibility(text, serialEnd).isPresent()
          ? Optional.empty()
          : Optional.of(new ArxivId(text.substring(0, serialEnd)));
    }
    Matcher old = OLD.matcher(text.toLowerCase(Locale.ROOT));
    if (!old.matches() || impossibility(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ArxivId(old.group(1) + "/" + old.group(2) + old.group(3) + old.group(4)));
  }

  /**
   * Why a string of an identifier's shape cannot be one; empty where it can, or has no such shape.
   */
  public static Optional<String> impossibility(String text) {
    int serialEnd = serialEnd(text);
    if (serialEnd > 0) {
      return newImpossibility(text, serialEnd);
    }
    Matcher old = OLD.matcher(text.toLowerCase(Locale.ROOT));
    if (old.matches()) {
      return month(old.group(3))
          .or(() -> oldStyle(YearMonth.of(century(number(old.group(2))), number(old.group(3)))));
    }
    return Optional.empty();
  }

  /** Where the serial number of an id of the new shape ends; 0 where a text has another shape. */
  private static int serialEnd(String text) {
    if (digits(text, 0) != DOT || text.length() == DOT || text.charAt(DOT) != '.') {
      return 0;
    }
    int end = digits(text, DOT + 1);
    int serial = end - DOT - 1;
    if (serial < SHORT_SERIAL || serial > LONG_SERIAL) {
      return 0;
    }
    if (end == text.length()) {
      return end;
    }
    int version = digits(text, end + 1) - end - 1;
    boolean versioned = text.charAt(end) == 'v' && version >= 1 && version <= VERSION_DIGITS;
    return versioned && end + 1 + version == text.length() ? end : 0;
  }

  /** Where the digits that begin at a place end. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static Optional<String> newImpossibility(String text, int serialEnd) {
    String month = text.substring(2, DOT);
    Optional<String> impossible = month(month);
    return impossible.isPresent()
        ? impossible
        : newStyle(
            YearMonth.of(NEXT_CENTURY + number(text.substring(0, 2)), number(month)),
            text.substring(DOT + 1, serialEnd));
  }

  private static Optional<String> month(String month) {
    int m = number(month);
    return m >= 1 && m <= MONTHS
        ? Optional.empty()
        : Optional.of("month " + month + " does not exist");
  }

  private static Optional<String> newStyle(YearMonth posted, String serial) {
    if (posted.isBefore(FIRST_NEW)) {
      return Optional.of("ids of this form begin in April 2007");
    }
    boolean five = !posted.isBefore(FIRST_FIVE_DIGITS);
    if (five != (serial.length() == LONG_SERIAL)) {
      return Optional.of(
          five
              ? "ids since January 2015 have five digits after the dot"
              : "ids before January 2015 have four digits after the dot");
    }
    return number(serial) == 0 ? Optional.of("the numbering begins at 1") : Optional.empty();
  }

  private static Optional<String> oldStyle(YearMonth posted) {
    return posted.isBefore(FIRST) || posted.isAfter(FIRST_NEW.minusMonths(1))
        ? Optional.of("ids of this form end in March 2007")
        : Optional.empty();
  }

  private static int century(int year) {
    return year >= FIRST_YEAR ? CENTURY + year : NEXT_CENTURY + year;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The month of the first posting, as the identifier itself tells. */
  public YearMonth posted() {
    int slash = value.indexOf('/');
    String digits = value.substring(slash + 1);
    int year = number(digits.substring(0, 2));
    return YearMonth.of(
        slash < 0 ? NEXT_CENTURY + year : century(year), number(digits.substring(2, DOT)));
  }

  @Override
  public String scheme() {
    return "arxiv";
  }

  @Override
  public boolean isEarly() {
    return true;
  }

  @Override
  public String url() {
    return "https://arxiv.org/abs/" + value;
  }

  @Override
  public String toString() {
    return canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ArxivId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
