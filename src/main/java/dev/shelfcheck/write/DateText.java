package dev.shelfcheck.write;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.vocabulary.Years;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a work appeared, as a list's entry writes it: {@code 2025.05}, {@code May 2025}. */
record DateText(String raw) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** So many letters tell a month. */
  private static final int LETTERS = 3;

  /** That of a year that is cut to two digits; chosen. */
  private static final int CENTURY = 2000;

  private static final String NAMED =
      "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?\\b(?:MONTH)\\w*\\.?,?\\s+(?:\\d{1,2},?\\s+)?YEAR(?!\\d)"
          .replace("MONTH", Years.MONTH);

  private static final String NAMED_LAST =
      "(?<!\\d)YEAR[,\\s-]+MONTH(?!\\p{L})".replace("MONTH", Years.WHOLE_MONTH);

  private static final String DIGITS =
      "(?<![\\d.])YEAR[-\u2010-\u2013/.]\\d{1,2}(?:[-\u2010-\u2013/.]\\d{1,2})?(?!\\d)";

  private static final String TURNED = "(?<![\\d/-])\\d{1,2}[-/](?:\\d{1,2}[-/])?YEAR(?!\\d)";

  private static final String CHINESE = "YEAR\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?";

  private static final String CUT = "(?<![\\d.])\\d{2}[-/.]\\d{1,2}(?![\\d.])";

  /** As arXiv's numbers begin. */
  private static final String JOINED = "(?<![\\w.-])\\d{4}(?![\\w.-])";

  /** A whole year and its month, nothing between them: {@code 202204}. */
  private static final String RUN_ON = "(?<![\\w.-])YEAR(?:0[1-9]|1[0-2])(?![\\w.-])";

  /** Two digits of the year and two of the month. */
  private static final int JOINED_LENGTH = 4;

  private static final Pattern FORM =
      Pattern.compile(
          String.join("|", NAMED, NAMED_LAST, DIGITS, TURNED, CHINESE, CUT, RUN_ON, JOINED)
              .replace("YEAR", Years.RECENT));

  private static final Pattern CUT_ALONE = Pattern.compile("\\d{2}[-/.]\\d{1,2}");

  private static final Pattern MONTH_NAME =
      Pattern.compile("(?i)\\b(?:" + Years.MONTH + ")\\w*\\b");

  /** The numbers of a year and a month, the year whole or cut. */
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})"),
          Pattern.compile("(?<y>\\d{4})\\D+(?<m>\\d{1,2})(?:\\D.*)?"),
          Pattern.compile("(?:\\d{1,2}[-/.])?(?<m>\\d{1,2})[-/.](?<y>\\d{4})"),
          Pattern.compile("(?<y>\\d{2})[-/.]?(?<m>\\d{1,2})"));

  /** When an entry's preprint was posted, as its number tells. */
  static Optional<YearMonth> posted(Entry entry) {
    return entry.ownIdentifiers().stream()
        .filter(i -> i instanceof ArxivId)
        .map(i -> ((ArxivId) i).posted())
        .findFirst();
  }

  /** The dates in a text, and what may be one. */
  static Matcher in(String text) {
    return FORM.matcher(text);
  }

  /** Whether its form alone tells that it is a date with a month. */
  boolean isSure() {
    return raw.length() > JOINED_LENGTH
        && (Years.IN_TEXT.matcher(raw).find() || raw.matches("\\d{6}"))
        && month().isPresent();
  }

  /** Whether it is two digits, a sign and a month's number: {@code 26.05}. */
  boolean isCut() {
    return CUT_ALONE.matcher(raw).matches() && month().isPresent();
  }

  /** The month that it names. */
  Optional<YearMonth> month() {
    Matcher year = Years.IN_TEXT.matcher(raw);
    Matcher name = MONTH_NAME.matcher(raw);
    if (name.find() && year.find()) {
      String letters = name.group().toLowerCase(Locale.ROOT);
      int at = MONTHS.indexOf(letters.substring(0, Math.min(LETTERS, letters.length())));
      return at < 0 || at % LETTERS != 0
          ? Optional.empty()
          : of(Integer.parseInt(year.group()), at / LETTERS + 1);
    }
    return NUMBERS.stream()
        .map(n -> n.matcher(raw))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(n -> of(whole(n.group("y")), Integer.parseInt(n.group("m"))));
  }

  private static int whole(String year) {
    int number = Integer.parseInt(year);
    return year.length() == 2 ? CENTURY + number : number;
  }

  private static Optional<YearMonth> of(int year, int month) {
    try {
      return Optional.of(YearMonth.of(year, month));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
