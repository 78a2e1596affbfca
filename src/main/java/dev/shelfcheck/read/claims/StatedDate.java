package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.vocabulary.Years;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The venue and the year that a piece states. Only what stands where such things are stated counts:
 * a year in the midst of a sentence is none.
 */
final class StatedDate {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[a-z]*\\.?";
  private static final Pattern YEAR =
      Pattern.compile(
          "[\\[(（]\\s*(?:\\d{1,2}/(?:\\d{1,2}/)?)?(?:"
              + MONTH
              + "\\s*,?\\s*)?("
              + Years.WRITTEN
              + ")[a-z]?(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?|,\\s*"
              + MONTH
              + "(?:\\s\\d{1,2})?)?\\s*[\\])）]"
              + "|(?:^|\\n|[,.;|\\x{0001}\\x{0002}]\\s*|\\s[-–—]\\s+)(?:\\d{1,2}\\s+)?(?:"
              + MONTH
              + "\\s*(?:\\d{1,2},)?\\s*)?(?<!\\d[.,])("
              + Years.WRITTEN
              + ")(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?\\s*(?=[.,:;|)\\]\\x{0001}\\x{0002}]|\\s[-–—]\\s|\\n"
              + "|$|\\[|\\()|(?<=[\\p{L}.*_])\\s?("
              + Years.WRITTEN
              + ")[a-z]?(?:[.,:]?\\s*+(?=[\"“”*_\\x{0002}])|(?=;\\s?\\d))|[\\[(（]("
              + Years.WRITTEN
              + ")(?=\\s\\p{L}[^\\[\\]()（）\\n]{1,50}[\\])）])");
  private static final Pattern TAG =
      Pattern.compile("[\\[(（]([^\\[\\]()（）\\n\\x{0002}]{3,50})[\\])）]");

  /** Two digits behind a venue beyond this one are a volume's number, not a year. */
  private static final int LATEST = 2035;

  private static final int YEAR_DIGITS = 4;

  private final Blanked around;
  private final String text;
  private final int talk;

  /**
   * Venue and year of a piece.
   *
   * @param talk where talk about the work begins
   */
  StatedDate(Blanked around, int talk) {
    this.around = around;
    this.text = around.text();
    this.talk = talk;
  }

  Optional<Stated<Integer>> year() {
    Optional<Stated<Integer>> ofVenue = Optional.empty();
    VenueFinder finder = new VenueFinder(text);
    for (var found = finder.next(0, talk);
        found.isPresent();
        found = finder.next(found.get().end(), talk)) {
      FoundVenue venue = found.get();
      if (venue.hasYear() && stands(venue)) {
        String digits = text.substring(venue.yearStart(), venue.yearEnd());
        Stated<Integer> year = around.stated(Years.of(digits), venue.yearStart(), venue.yearEnd());
        boolean preprint = venue.name().toLowerCase(Locale.ROOT).contains("arxiv");
        if (!preprint) {
          return plausible(year);
        }
        ofVenue = Optional.of(year);
      }
    }
    return ofVenue.flatMap(StatedDate::plausible).or(this::bracketedVenueYear).or(this::bareYear);
  }

  private Optional<Stated<Integer>> bareYear() {
    Matcher m = YEAR.matcher(text).region(0, talk);
    m.useAnchoringBounds(false);
    m.useTransparentBounds(true);
    if (!m.find()) {
      return Optional.empty();
    }
    int group = 1;
    while (m.group(group) == null) {
      group++;
    }
    return plausible(around.stated(Integer.parseInt(m.group(group)), m.start(group), m.end(group)));
  }

  /** {@code [PAMI' 16]}, {@code (BEA @ ACL '19)}: a year in a tag whose venue nobody knows. */
  private Optional<Stated<Integer>> bracketedVenueYear() {
    Matcher m = TAG.matcher(text).region(0, talk);
    while (m.find()) {
      Matcher tag = Venues.yeared(m.group(1));
      if (tag.matches()) {
        int group = tag.group(2) != null ? 2 : 3;
        int from = m.start(1) + tag.start(group);
        int to = m.start(1) + tag.end(group);
        return plausible(around.stated(Years.of(tag.group(group)), from, to));
      }
    }
    return Optional.empty();
  }

  private static Optional<Stated<Integer>> plausible(Stated<Integer> year) {
    return Years.possible(year.value()) && year.value() <= LATEST
        ? Optional.of(year)
        : Optional.empty();
  }

  Optional<Stated<String>> venue() {
    VenueFinder finder = new VenueFinder(text);
    Optional<Stated<String>> preprint = Optional.empty();
    for (var found = finder.next(0, talk);
        found.isPresent();
        found = finder.next(found.get().end(), talk)) {
      FoundVenue m = found.get();
      if (stands(m)) {
        int from = m.own() - m.start();
        String name = m.name().substring(from).strip();
        Stated<String> venue =
            around.stated(name, m.start() + from, m.start() + m.name().stripTrailing().length());
        if (!name.toLowerCase(Locale.ROOT).contains("arxiv")) {
          return Optional.of(venue);
        }
        preprint = preprint.or(() -> Optional.of(venue));
      }
    }
    return preprint;
  }

  /** Before a year that a bracket opens with, as in {@code [2021 ACL]}; else the same place. */
  private int yearBefore(int at) {
    int from = at - YEAR_DIGITS;
    boolean opens = from >= 0 && "[(（".indexOf(text.charAt(from)) >= 0;
    return opens && text.substring(from + 1, at + 1).chars().allMatch(Character::isDigit)
        ? from
        : at;
  }

  /** Whether a venue stands apart: in brackets, after a stop, at a line's start. */
  private boolean stands(FoundVenue m) {
    int i = m.start() - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '*' || text.charAt(i) == '_')) {
      i--;
    }
    i = yearBefore(i);
    boolean apart =
        i < 0
            || "\u0001\u0002\n.,;:|([（【{-–—/+·!?\"”&~".indexOf(text.charAt(i)) >= 0
            || !Character.isLetterOrDigit(text.charAt(i));
    char next = m.end() < text.length() ? text.charAt(m.end()) : '\n';
    boolean wordAfter =
        next == ' '
            && !m.hasYear()
            && m.end() + 1 < text.length()
            && Character.isLetter(text.charAt(m.end() + 1));
    return (apart && !wordAfter && next != '-' && next != ':') || m.hasYear();
  }
}
