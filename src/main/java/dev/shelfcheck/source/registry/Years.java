package dev.shelfcheck.source.registry;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years in dates of every form: {@code 2018-07}, {@code May 2016}, {@code 2016 May 3}. */
final class Years {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");

  private Years() {}

  static OptionalInt first(String date) {
    Matcher m = YEAR.matcher(date);
    return m.find() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }
}
