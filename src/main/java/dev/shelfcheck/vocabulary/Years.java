package dev.shelfcheck.vocabulary;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers are years in which a work can have appeared, and how years are written. */
public final class Years {
  /** Digits of a year that is not cut. */
  private static final int WHOLE = 4;

  // The centuries of a year that is cut to two digits.
  private static final int LAST_CENTURY = 1900;
  private static final int CENTURY = 2000;

  /** Printing with movable type begins in Europe. */
  public static final int FIRST = 1450;

  /** What four digits beginning with 20 can say. */
  public static final int LAST = 2099;

  /**
   * A pattern of four digits, where something says that a year stands there: a bracket, a field.
   */
  public static final String WRITTEN = "(?:1[5-9]\\d\\d|20\\d\\d|14[5-9]\\d)";

  /** A pattern of four digits that pass for a year where nothing else says so. */
  public static final String RECENT = "(?:19|20)\\d\\d";

  /** A pattern of a month or a season, whole or cut short. */
  public static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)"
          + "[a-z]*\\.?";

  /** A month or a season and nothing else: people are called Marlow and Mayer. */
  public static final String WHOLE_MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
          + "|Spring|Summer|Fall|Autumn|Winter)";

  /** Two digits above this one are of the twentieth century. */
  private static final int PIVOT = 60;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)" + WRITTEN + "(?!\\d)");

  /** Four digits that pass for a year, and are no part of a longer number. */
  public static final Pattern IN_TEXT = Pattern.compile("(?<!\\d)" + RECENT + "(?!\\d)");

  private Years() {}

  /** Whether a work can have appeared in it. */
  public static boolean possible(int year) {
    return year >= FIRST && year <= LAST;
  }

  /**
   * The first year in a date of any form: {@code 2018-07}, {@code May 2016}, {@code 2016 May 3}.
   */
  public static OptionalInt first(String date) {
    Matcher m = YEAR.matcher(date);
    return m.find() ? OptionalInt.of(Integer.parseInt(m.group())) : OptionalInt.empty();
  }

  /**
   * All years in running text, in its order; of earlier centuries none, for such a number is a page
   * more often.
   */
  public static List<Integer> in(String text) {
    return IN_TEXT.matcher(text).results().map(r -> Integer.valueOf(r.group())).toList();
  }

  /**
   * The year of digits as written behind a venue: four of them, or two with or without an
   * apostrophe.
   *
   * @throws NumberFormatException where there is no digit
   */
  public static int of(String written) {
    StringBuilder digits = new StringBuilder();
    written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    int value = Integer.parseInt(digits.toString());
    return digits.length() == WHOLE
        ? value
        : value > PIVOT ? LAST_CENTURY + value : CENTURY + value;
  }
}
