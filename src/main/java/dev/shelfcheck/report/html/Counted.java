package dev.shelfcheck.report.html;

import java.util.Locale;

/** Numbers for people. */
public final class Counted {
  private Counted() {}

  /** A number, its thousands apart. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
  }

  /** A number and its noun: {@code 1 error}, {@code 2 errors}. */
  public static String of(long number, String one, String many) {
    return of(number) + " " + (number == 1 ? one : many);
  }
}
