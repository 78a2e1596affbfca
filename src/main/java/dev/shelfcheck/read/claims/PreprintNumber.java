package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that arXiv gives a preprint, where a text says it behind the server's name: its first
 * two digits are the year and the next two the month (<a
 * href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv</a>). Lists write the number whole
 * with the year behind it, or its four first digits alone.
 */
final class PreprintNumber {
  /** The number, its subject, and the year with nothing or a comma before it. */
  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?i:arxiv)[:\\s]{0,3}\\d{4}\\.\\d{4,5}(?:v\\d)?(?:\\s?\\[[\\w.-]{2,20}\\])?[\\s,;]{1,3}\\(?("
              + Years.RECENT
              + ")(?!\\d)");

  /** {@code arXiv 2103}: a year and a month, two digits each. */
  private static final Pattern MONTH =
      Pattern.compile("(?i:arxiv)[\\s,'’]{1,2}([0-3]\\d)(?:0[1-9]|1[0-2])(?![\\d.]|\\s[Cc]it)");

  /** arXiv is younger: what seems a year before it is a month, as in {@code arXiv 1906}. */
  private static final int FIRST_YEAR = 1991;

  // A month stands in the last two digits of four.
  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  private PreprintNumber() {}

  /** The year behind a number, else that of a number's beginning. */
  static Optional<Stated<Integer>> year(Blanked around, int talk) {
    return find(WITH_YEAR, around, talk).or(() -> find(MONTH, around, talk));
  }

  private static Optional<Stated<Integer>> find(Pattern form, Blanked around, int talk) {
    String text = around.text();
    Matcher m = form.matcher(text).region(0, talk);
    return Scan.find(m, text, 0, talk, Venues::isServed)
        ? StatedDate.plausible(around.stated(Years.of(m.group(1)), m.start(1), m.end(1)))
        : Optional.empty();
  }

  /** The year of four digits behind the server's name: they are one, or a year and a month. */
  static int yearOf(int written) {
    int month = written % CENTURY;
    return written < FIRST_YEAR && month >= 1 && month <= MONTHS
        ? Years.of(String.valueOf(written / CENTURY))
        : written;
  }
}
