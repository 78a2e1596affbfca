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
 * @param posted the month, where it is known
 */
record DateStyle(int year, Optional<YearMonth> posted) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)" + Years.RECENT + "(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(?i)\\b(?:" + Years.MONTH + ")\\w*\\b");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(" + Years.RECENT + "|\\d{2})([-/.])(\\d{1,2})(?!\\d).*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("^(?:\\d{1,2}[-/.])?(\\d{1,2})([-/.])\\d{4}$");

  private static final int SHORT_MONTH = 3;
  private static final int CENTURY = 100;
  private static final int CUT = 2;

  /** The date of a work where its year is known. */
  static Optional<DateStyle> of(Particulars work) {
    return work.year().map(y -> new DateStyle(y, work.posted()));
  }

  /** A year, with the month where the model has one and the work's is known; the day is not. */
  String like(String model) {
    Optional<YearMonth> month = posted.filter(p -> p.getYear() == year);
    Matcher numeric = YEAR_FIRST.matcher(model);
    if (numeric.matches()) {
      String own = numeric.group(1).length() == CUT ? cut() : String.valueOf(year);
      return own + month.map(m -> numeric.group(2) + number(numeric.group(3), m)).orElse("");
    }
    Matcher whole = YEAR.matcher(model);
    if (!whole.find()) {
      return model.replaceFirst("\\d{2}", cut());
    }
    return whole.group().equals(model)
        ? String.valueOf(year)
        : month.map(m -> date(model, m)).orElse(String.valueOf(year));
  }

  private String cut() {
    return String.format(Locale.ROOT, "%02d", year % CENTURY);
  }

  private static String date(String model, YearMonth month) {
    Matcher named = MONTH.matcher(model);
    if (named.find()) {
      String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      boolean brief = named.group().length() <= SHORT_MONTH;
      return (brief ? name.substring(0, SHORT_MONTH) : name) + " " + month.getYear();
    }
    Matcher turned = YEAR_LAST.matcher(model);
    return turned.matches()
        ? number(turned.group(1), month) + turned.group(2) + month.getYear()
        : String.valueOf(month.getYear());
  }

  private static String number(String model, YearMonth month) {
    return model.length() == 1
        ? String.valueOf(month.getMonthValue())
        : String.format(Locale.ROOT, "%02d", month.getMonthValue());
  }
}
