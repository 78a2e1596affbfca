package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.Years;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in each slot of a model for another work.
 *
 * @param number the new entry's, where entries are numbered
 */
record SlotValues(
    Particulars work,
    Optional<PeopleStyle> people,
    VenueStyle venues,
    LinkStyle links,
    Optional<String> number) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)" + Years.RECENT + "(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(?i)\\b(?:" + Years.MONTH + ")\\w*\\b");
  private static final int SHORT_MONTH = 3;
  private static final int CENTURY = 100;

  /** What is written for a slot; empty where nothing is known to write there. */
  Optional<String> of(ValueSlot valueSlot, Escape escape) {
    return switch (valueSlot.kind()) {
      case TITLE -> Optional.of(escape.of(work.title()));
      case NAME -> Particulars.name(work.title()).map(escape::of);
      case AUTHORS ->
          work.authors().isEmpty()
              ? Optional.empty()
              : people.map(p -> p.of(work.authors(), work.allAuthors(), escape));
      case YEAR -> work.year().map(y -> year(valueSlot.raw(), y));
      case VENUE -> venues.of(work, valueSlot.raw(), escape);
      case TARGET ->
          valueSlot.link().filter(links::isOwn).flatMap(l -> links.target(l, valueSlot.raw()));
      case IDENTIFIER -> links.text(valueSlot.raw());
      case NUMBER -> number;
    };
  }

  /** The server of a work that no venue has, so that its year may stand behind something. */
  Optional<String> server() {
    return work.venue().isEmpty() ? work.of("arxiv").map(a -> "arXiv") : Optional.empty();
  }

  /** A year, with the month where the model has one and the work's is known. */
  private String year(String model, int year) {
    Matcher whole = YEAR.matcher(model);
    if (!whole.find()) {
      return model.replaceFirst("\\d{2}", String.format(Locale.ROOT, "%02d", year % CENTURY));
    }
    if (whole.group().equals(model)) {
      return String.valueOf(year);
    }
    Optional<YearMonth> month = work.posted().filter(p -> p.getYear() == year);
    return month.map(m -> date(model, m)).orElse(String.valueOf(year));
  }

  /** A month as the model writes its date; the day is not known. */
  private static String date(String model, YearMonth month) {
    Matcher named = MONTH.matcher(model);
    if (named.find()) {
      String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      boolean brief = named.group().length() <= SHORT_MONTH;
      return (brief ? name.substring(0, SHORT_MONTH) : name) + " " + month.getYear();
    }
    Matcher numeric = Pattern.compile("^(\\d{4})([-/.])(\\d{1,2}).*").matcher(model);
    if (numeric.matches()) {
      return month.getYear() + numeric.group(2) + number(numeric.group(3), month);
    }
    Matcher turned = Pattern.compile("^(?:\\d{1,2}[-/.])?(\\d{1,2})([-/.])\\d{4}$").matcher(model);
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
