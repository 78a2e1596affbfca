package dev.shelfcheck.model;

import java.util.Optional;

/**
 * An ISBN as its 13 digits, check digit verified; ISBN-10 is converted (ISO 2108).
 *
 * @param value 13 digits
 */
public record Isbn(String value) implements Identifier {
  /** What books' numbers begin with since they are articles' numbers, too (ISO 2108). */
  private static final String BOOKS = "978";

  /** The digits before the check digit of a number of thirteen, ... */
  private static final int BODY = 12;

  /** ... every second of which weighs three. */
  private static final int WEIGHT = 3;

  /** The digits of an old number, the first of which weighs as much; what X stands for. */
  private static final int TEN = 10;

  /** By what an old number's weighed digits can be divided. */
  private static final int MODULUS = 11;

  /** Reads an ISBN-10 or ISBN-13, hyphens and spaces allowed. */
  public static Optional<Isbn> parse(String text) {
    String digits = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    if (digits.matches("97[89]\\d{10}")) {
      return check13(digits) ? Optional.of(new Isbn(digits)) : Optional.empty();
    }
    if (digits.matches("\\d{9}[\\dX]") && check10(digits)) {
      String body = BOOKS + digits.substring(0, TEN - 1);
      return Optional.of(new Isbn(body + digit13(body)));
    }
    return Optional.empty();
  }

  private static boolean check13(String digits) {
    return digits.charAt(BODY) == digit13(digits.substring(0, BODY));
  }

  private static char digit13(String body) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : WEIGHT);
    }
    return (char) ('0' + (TEN - sum % TEN) % TEN);
  }

  private static boolean check10(String digits) {
    int sum = 0;
    for (int i = 0; i < TEN; i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' ? TEN : c - '0') * (TEN - i);
    }
    return sum % MODULUS == 0;
  }

  @Override
  public String scheme() {
    return "isbn";
  }

  @Override
  public String url() {
    return "https://openlibrary.org/isbn/" + value;
  }

  @Override
  public String toString() {
    return canonical();
  }
}
