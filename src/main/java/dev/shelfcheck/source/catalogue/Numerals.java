package dev.shelfcheck.source.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as dumps write them. */
final class Numerals {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Numerals() {}

  static Optional<Integer> year(String text) {
    return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
