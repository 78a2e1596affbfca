package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.Isbn;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of a book (ISBN, ISO 2108) or of a journal (ISSN, ISO 3297) as a field holds it.
 *
 * @param why what is wrong with it, empty where nothing is
 */
public record StandardNumber(String kind, String written, Span span, String why) {
  /** Ten or thirteen digits with hyphens between them, and no blanks. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![\\w./-])\\d(?:[\\u2010-\\u2015-]?\\d){8,15}(?:[\\u2010-\\u2015-]?[Xx])?(?![\\w-])");

  /** Groups of digits with hyphens or blanks between them. */
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?<![\\w./-])\\d(?:[ \\u2010-\\u2015-]?\\d){6,15}(?:["
              + " \\u2010-\\u2015-]?[Xx])?(?![\\w-])");

  private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015]");
  private static final Pattern ISSN =
      Pattern.compile("(?<![\\dXx-])(\\d{4})[\\u2010-\\u2015-]?(\\d{3}[\\dXx])(?![\\dXx-])");

  /** The digits of an ISBN by ISO 2108 of 1970; what X stands for in both numbers. */
  private static final int TEN = 10;

  /** The digits of an ISBN since 2007. */
  private static final int THIRTEEN = 13;

  /** The digits of an ISSN, by ISO 3297; the first is weighed by as much. */
  private static final int ISSN_DIGITS = 8;

  /** By what an ISSN's weighed digits can be divided. */
  private static final int ELEVEN = 11;

  private static final String CHECK_DIGIT = "its last digit does not fit the others";

  /** Whether nothing is wrong with it. */
  public boolean isSound() {
    return why.isEmpty();
  }

  /** Whether it is sound, and stands in the other one's field, as some programs export it. */
  public boolean isOther() {
    return why.contains("ISSN");
  }

  /** The numbers of a field, of one that is meant for them. */
  public static Stream<StandardNumber> in(String field, String value) {
    return switch (field) {
      case "isbn" -> isbns(value);
      case "issn" -> issns(value);
      default -> Stream.empty();
    };
  }

  /** Whole numbers first; what is left may be written in groups. */
  private static Stream<StandardNumber> isbns(String value) {
    StringBuilder rest = new StringBuilder(value);
    List<StandardNumber> all = new ArrayList<>();
    for (Pattern form : List.of(WHOLE, GROUPS)) {
      form.matcher(rest.toString())
          .results()
          .filter(r -> form == GROUPS || isWhole(digits(r.group())))
          .forEach(
              r -> {
                all.add(one(r.group(), r.start()));
                rest.replace(r.start(), r.end(), ";".repeat(r.group().length()));
              });
    }
    return all.stream();
  }

  private static boolean isWhole(String digits) {
    return digits.length() == TEN || digits.length() == THIRTEEN;
  }

  private static StandardNumber one(String written, int start) {
    String digits = digits(written);
    boolean journal = digits.length() == ISSN_DIGITS && isIssn(digits);
    String why =
        journal
            ? "it is an ISSN, a journal's"
            : !isWhole(digits)
                ? "it has " + digits.length() + " digits, not 10 or 13"
                : Isbn.parse(digits).isPresent() ? "" : CHECK_DIGIT;
    return new StandardNumber("ISBN", written, new Span(start, start + written.length()), why);
  }

  private static String digits(String written) {
    return HYPHEN.matcher(written).replaceAll("").replaceAll("[ -]", "");
  }

  private static Stream<StandardNumber> issns(String value) {
    Matcher m = ISSN.matcher(value);
    return m.results()
        .map(
            r ->
                new StandardNumber(
                    "ISSN",
                    r.group(),
                    new Span(r.start(), r.end()),
                    isIssn(r.group(1) + r.group(2)) ? "" : CHECK_DIGIT));
  }

  /** The digits times 8 to 1 come to a multiple of eleven; X stands for ten. */
  private static boolean isIssn(String digits) {
    int sum = 0;
    for (int i = 0; i < ISSN_DIGITS; i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' || c == 'x' ? TEN : c - '0') * (ISSN_DIGITS - i);
    }
    return sum % ELEVEN == 0;
  }
}
