package dev.shelfcheck.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of a journal, in print or online, check digit verified (ISO 3297).
 *
 * @param value eight digits, the last of them perhaps an X, with a hyphen in their middle
 */
public record Issn(String value) {
  private static final Pattern FORM =
      Pattern.compile("(?<![\\dX-])(\\d{4})-?(\\d{3}[\\dX])(?![\\dX])");

  /** By ISO 3297; the first is weighed by as much. */
  private static final int DIGITS = 8;

  /** By what the weighed digits can be divided. */
  private static final int MODULUS = 11;

  /** The numbers in a text, which may hold several: {@code 0028-0836, 1476-4687}. */
  public static Stream<Issn> in(String text) {
    Matcher m = FORM.matcher(text.toUpperCase(Locale.ROOT));
    return m.results()
        .filter(r -> checks(r.group(1) + r.group(2)))
        .map(r -> new Issn(r.group(1) + "-" + r.group(2)));
  }

  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' ? MODULUS - 1 : c - '0') * (DIGITS - i);
    }
    return sum % MODULUS == 0;
  }
}
