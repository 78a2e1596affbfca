package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.Years;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a work appeared, written as another entry writes when its work did.
 *
 * @param posted the month of the first public version, where it is known
 */
record DateStyle(int year, Optional<YearMonth> posted) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(" + Years.RECENT + "|\\d{2})([-\u2010-\u2013/.])(\\d{1,2})(?!\\d).*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("^(?:\\d{1,2}[-/.])?(\\d{1,2})([-/.])\\d{4}$");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(\\p{L}+)(\\.?)(,?\\s+)(?:\\d{1,2},?\\s+)?\\d{4}$");
  private static final Pattern MONTH_LAST = Pattern.compile("^\\d{4}([,\\s-]+)(\\p{L}+)(\\.?)$");
  private static final Pattern CHINESE =
      Pattern.compile("^\\d{4}(\\s?年\\s?)(\\d{1,2})(\\s?月)(?:\\s?\\d{1,2}\\s?日)?$");

  /** How long a month's name is that is cut short. */
  private static final int BRIEF = 3;

  // A year that is cut is two digits of it.
  private static final int CENTURY = 100;
  private static final int CUT = 2;

  /** A year and a month, nothing between them. */
  private static final int JOINED = 4;

  /** The date of a work where its year is known. */
  static Optional<DateStyle> of(Particulars work) {
    return work.year().map(y -> new DateStyle(y, work.posted()));
  }

  /**
   * A year, with the month where the model has one and the work's is known; the day is not. Empty
   * where the model is nothing without a month and none is known.
   *
   * @param other when the model's work was posted: a date that says so, says so of this one, too
   */
  Optional<String> like(String model, Optional<YearMonth> other) {
    Optional<YearMonth> named = new DateText(model).month();
    boolean ofPosting = named.isPresent() && named.equals(other);
    int own = ofPosting ? posted.map(YearMonth::getYear).orElse(year) : year;
    Optional<YearMonth> month = posted.filter(p -> p.getYear() == own);
    if (model.length() == JOINED && ofPosting) {
      return month.map(m -> cut(own) + number("00", m));
    }
    if (model.matches("\\d{6}")) {
      return Optional.of(own + month.map(m -> number("00", m)).orElse(""));
    }
    Matcher numeric = YEAR_FIRST.matcher(model);
    if (numeric.matches()) {
      boolean whole = numeric.group(1).length() > CUT;
      return month
          .map(
              m ->
                  (whole ? String.valueOf(own) : cut(own))
                      + numeric.group(2)
                      + number(numeric.group(3), m))
          .or(() -> Optional.of(String.valueOf(own)).filter(y -> whole));
    }
    Matcher whole = Years.IN_TEXT.matcher(model);
    if (!whole.find()) {
      return Optional.of(model.replaceFirst("\\d{2}", cut(own)));
    }
    return Optional.of(
        whole.group().equals(model) || named.isEmpty()
            ? String.valueOf(own)
            : month.map(m -> date(model, m)).orElse(String.valueOf(own)));
  }

  private static String cut(int year) {
    return String.format(Locale.ROOT, "%02d", year % CENTURY);
  }

  private static String date(String model, YearMonth month) {
    Matcher first = MONTH_FIRST.matcher(model);
    if (first.matches()) {
      return name(first.group(1), first.group(2), month) + first.group(3) + month.getYear();
    }
    Matcher last = MONTH_LAST.matcher(model);
    if (last.matches()) {
      return month.getYear() + last.group(1) + name(last.group(2), last.group(3), month);
    }
    Matcher chinese = CHINESE.matcher(model);
    if (chinese.matches()) {
      return month.getYear()
          + chinese.group(1)
          + number(chinese.group(2), month)
          + chinese.group(3);
    }
    Matcher turned = YEAR_LAST.matcher(model);
    return turned.matches()
        ? number(turned.group(1), month) + turned.group(2) + month.getYear()
        : String.valueOf(month.getYear());
  }

  /** A month's name, cut short where the model's is. */
  private static String name(String model, String stop, YearMonth month) {
    boolean brief = model.length() <= BRIEF || model.equalsIgnoreCase("sept");
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return brief && name.length() > BRIEF ? name.substring(0, BRIEF) + stop : name;
  }

  private static String number(String model, YearMonth month) {
    return model.length() == 1
        ? String.valueOf(month.getMonthValue())
        : String.format(Locale.ROOT, "%02d", month.getMonthValue());
  }
}
