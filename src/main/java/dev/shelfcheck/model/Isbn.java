package dev.shelfcheck.model;

import java.util.Optional;

/**
 * An ISBN as its 13 digits, check digit verified; ISBN-10 is converted (ISO 2108).
 *
 * @param value 13 digits
 */
public record Isbn(String value) implements Identifier {
  /** Reads an ISBN-10 or ISBN-13, hyphens and spaces allowed. */
  public static Optional<Isbn> parse(String text) {
    String digits = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    if (digits.matches("97[89]\\d{10}")) {
      return check13(digits) ? Optional.of(new Isbn(digits)) : Optional.empty();
    }
    if (digits.matches("\\d{9}[\\dX]") && check10(digits)) {
      String body = "978" + digits.substring(0, 9);
      return Optional.of(new Isbn(body + digit13(body)));
    }
    return Optional.empty();
  }

  private static boolean check13(String digits) {
    return digits.charAt(12) == digit13(digits.substring(0, 12));
  }

  private static char digit13(String body) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static boolean check10(String digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' ? 10 : c - '0') * (10 - i);
    }
    return sum % 11 == 0;
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
