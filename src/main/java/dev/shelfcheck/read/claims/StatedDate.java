package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Once;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The venue and the year that a piece states. Only what stands where such things are stated counts:
 * a year in the midst of a sentence is none.
 */
final class StatedDate {
  private static final Pattern YEAR =
      Pattern.compile(
          "[\\[(（]\\s*(?:\\d{1,2}/(?:\\d{1,2}/)?|\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:"
              + Years.MONTH
              + "\\s*,?\\s*)?("
              + Years.WRITTEN
              + ")[a-z]?(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?|,\\s*"
              + Years.MONTH
              + "(?:\\s\\d{1,2})?)?\\s*[\\])）]|(?:^|\\n"
              + "|[,.;|\\x{0001}\\x{0002}\\p{So}][\"”\\]]{0,2}\\s*|\\s[-–—]\\s+)(?:\\d{1,2}\\s+|(?:0?[1-9]|1[0-2])[-/])?(?:(?:"
              + Years.MONTH
              + "[-–/])?+"
              + Years.MONTH
              + "\\s*(?:\\d{1,2},)?\\s*)?(?<!\\d[.,])("
              + Years.WRITTEN
              + ")(?!\\.\\d{4})(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?\\s*(?=[.,:;|·•)\\]\\x{0001}\\x{0002}\\p{So}]|"
              + Years.MONTH
              + "(?:\\s\\d{1,2})?+;|\\s[-–—]\\s|\\n"
              + "|$|\\[|[(（])|(?<=[\\p{L}.*_])\\s?("
              + Years.WRITTEN
              + ")[a-z]?(?:[.,:]?\\s*+(?=[\"“”*_\\x{0002}])|(?=;\\s?\\d))|(?<=,\\s\\p{Lu}[\\p{L}-]{2,20}\\s)("
              + Years.WRITTEN
              + ")(?=[.;]?\\s*+(?:$|[\\n\\[(\\x{0001}]))|[\\[(（](?:"
              + Years.MONTH
              + "\\s*+)?("
              + Years.WRITTEN
              + ")(?=,\\s\\p{L}[^()（）\\[\\]\\n]{1,60}[\\])）])|[\\[(（]("
              + Years.WRITTEN
              + ")(?:[-./]?(?:0[1-9]|1[0-2]))?(?=[\\s-]\\p{L}[^\\[\\]()（）\\n]{1,50}[\\])）])");

  /** A year, a month or a day beside it, however they are parted: {@code 2022-mar-14}. */
  static final String LOOSE =
      "(?:(?i:"
          + Years.MONTH
          + ")[-\\s])?(?<loose>"
          + Years.RECENT
          + ")(?:[-./\\s](?:\\d{1,2}(?!\\d)|(?i:"
          + Years.MONTH
          + "))){0,2}";

  /** An emoji and a month behind it, and nothing more. */
  private static final Pattern LAST =
      Pattern.compile(
          "[\\p{So}\\x{fe0f}]\\s?("
              + Years.RECENT
              + ")[-./](?:0?[1-9]|1[0-2])(?:[-./]\\d{1,2})?\\s*$");

  private static final Pattern SAID =
      Pattern.compile(
          "\\W{0,4}(?i:year|published|年份|发表年份)[\\s*:：]{1,4}(" + Years.RECENT + ")(?!\\d)");

  /** Characters of a date that ends a piece, with its emoji and blanks; chosen. */
  private static final int LONGEST_LAST = 16;

  /** A date that a dash ties to the title. */
  private static final Pattern TIED =
      Pattern.compile("\\x{0002}\\s?[-–—]\\s?" + LOOSE + "(?=\\s*(?:[(（\\[\\x{0001}\\v]|$))");

  /** A year and a venue with low lines behind them: {@code 19_MOSS_Sorting Pebbles}. */
  static final String JOINED =
      "(?<year>" + Years.RECENT + "|\\d\\d)_(?:(?<venue>\\p{Lu}[\\p{L}&'’-]{1,15}+)_)?";

  private static final Pattern JOINED_TAG =
      Pattern.compile("[\\s*`\\[(]*+" + JOINED + "(?=\\x{0002})");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[\\s](" + Years.WRITTEN + ")[a-z]?(?=[)\\],\\s/–-])(?!\\s?(?:BC|CE|AD))");

  /** A year and a name right behind the title: {@code [Title](u), 2020 ICLR, no code}. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "\\x{0002}[\\])*]*+[\\s,.–-]{1,3}(?<year>"
              + Years.RECENT
              + ")(?:[./-]\\d{1,2})?\\s(?<name>\\p{L}[\\p{L}&/' -]{1,40}?)\\s?(?=[,.;:(\\[|\\n"
              + "\\x{0001}]|$)");

  /** A day before the title, its year last. */
  private static final Pattern DAY =
      Pattern.compile(
          "[\\s*`\\[(]*+\\d{1,2}(?<sign>[-./])\\d{1,2}\\k<sign>(?<year>"
              + Years.RECENT
              + "|\\d\\d)[\\])\\s:：,]*+(?=\\x{0002})");

  private static final Pattern TAG =
      Pattern.compile("[\\[(（]([^\\[\\]()（）\\n\\x{0002}]{3,50})[\\])）]");

  /** A year and a journal in brackets: {@code (2021 Journal of Moss)}. */
  private static final Pattern DATED_VENUE =
      Pattern.compile(
          "[\\[(（]" + Years.RECENT + "(?:[-./]\\d{1,2})?+[\\s-]++([^\\[\\]()（）\\n]{3,90})[\\])）]");

  /** A year in brackets and a name in others behind it: {@code [2020] [Moss Fusion]}. */
  private static final Pattern BEHIND_YEAR =
      Pattern.compile(
          "[\\[(（]"
              + Years.RECENT
              + "[\\])）]\\s?[\\[(（](?<name>\\p{Lu}[^\\[\\]()（）\\n"
              + "\\x{0001}\\x{0002}]{2,120})[\\])）]");

  private static final Set<TextKind> NO_VENUE =
      EnumSet.of(TextKind.LABEL, TextKind.INSTITUTION, TextKind.DATE);

  /** Beyond this one a number is none's year, however wrong. */
  private static final int LATEST = 2035;

  /** Two digits behind a venue beyond this one are a volume's number, not a year. */
  private static final int LATEST_SHORT = 2030;

  private final Blanked around;
  private final String text;
  private final int talk;
  private final List<FoundVenue> venues = new ArrayList<>();
  private final VenueSurroundings surroundings;
  private final DatedPeople people;
  private final Once<Optional<UnknownVenue>> unknown;

  /**
   * Venue and year of a piece.
   *
   * @param talk where talk about the work begins
   */
  StatedDate(Blanked around, int talk) {
    this.around = around;
    this.text = around.text();
    this.talk = talk;
    this.surroundings = new VenueSurroundings(around);
    this.people = new DatedPeople(around, talk);
    this.unknown = new Once<>(() -> UnknownVenue.of(around, talk));
  }

  Optional<Stated<Integer>> year() {
    Matcher joined = JOINED_TAG.matcher(text);
    if (joined.lookingAt()) {
      return plausible(
          around.stated(Years.of(joined.group("year")), joined.start("year"), joined.end("year")));
    }
    Optional<Stated<Integer>> ofVenue = Optional.empty();
    for (int i = 0; hasVenue(i); i++) {
      FoundVenue venue = venues.get(i);
      if (venue.hasYear() && surroundings.apart(venue)) {
        String digits = text.substring(venue.yearStart(), venue.yearEnd());
        Stated<Integer> year = around.stated(Years.of(digits), venue.yearStart(), venue.yearEnd());
        boolean preprint = venue.name().toLowerCase(Locale.ROOT).contains(Venues.SERVER);
        if (!preprint) {
          return plausible(year);
        }
        ofVenue = Optional.of(new Stated<>(PreprintNumber.yearOf(year.value()), year.span()));
      }
    }
    return ofVenue
        .flatMap(StatedDate::plausible)
        .or(() -> PreprintNumber.year(around, talk))
        .or(new DatedLead(around)::year)
        .or(this::ofDay)
        .or(
            () ->
                following()
                    .flatMap(
                        m ->
                            plausible(
                                around.stated(
                                    Years.of(m.group("year")), m.start("year"), m.end("year")))))
        .or(this::bracketedVenueYear)
        .or(() -> unknown.get().map(UnknownVenue::year).flatMap(StatedDate::plausible))
        .or(this::tied)
        .or(this::bareYear)
        .or(people::year)
        .or(this::last)
        .or(this::said)
        .or(this::credited);
  }

  /** The year behind people behind the title, or behind "published". */
  private Optional<Stated<Integer>> credited() {
    int title = text.lastIndexOf('\u0002', talk);
    return Scan.hasYear(text, text.length())
        ? Credited.year(text, title + 1)
            .flatMap(y -> plausible(around.stated(digits(y), y.from(), y.to())))
        : Optional.empty();
  }

  private int digits(Range year) {
    return Years.of(text.substring(year.from(), year.to()));
  }

  /** The year of a line that begins by saying so: {@code Year 2024 · Status ...}. */
  private Optional<Stated<Integer>> said() {
    Matcher m = SAID.matcher(text);
    boolean found =
        Scan.hasYear(text, text.length())
            && Scan.find(m, text, 0, text.length(), (t, i) -> i == 0 || t.charAt(i) == '\n');
    return found
        ? plausible(around.stated(Years.of(m.group(1)), m.start(1), m.end(1)))
        : Optional.empty();
  }

  /** The year of a month that ends a piece behind an emoji, after whatever is said of the work. */
  private Optional<Stated<Integer>> last() {
    Matcher m = LAST.matcher(text).region(Math.max(0, text.length() - LONGEST_LAST), text.length());
    return m.find()
        ? plausible(around.stated(Years.of(m.group(1)), m.start(1), m.end(1)))
        : Optional.empty();
  }

  /** The year that a bracket within a range begins with. */
  static Optional<Stated<Integer>> bracketed(Prose prose, int from, int to) {
    Matcher m = BRACKETED.matcher(prose.text()).region(from, to);
    return m.find()
        ? plausible(new Stated<>(Years.of(m.group(1)), prose.span(m.start(1), m.end(1))))
        : Optional.empty();
  }

  /** Whether so many venues and one more are known in the text; those found are kept. */
  private boolean hasVenue(int number) {
    if (number == venues.size()) {
      int from = number == 0 ? 0 : venues.get(number - 1).end();
      new VenueFinder(text).next(from, talk).ifPresent(venues::add);
    }
    return number < venues.size();
  }

  private Optional<Matcher> following() {
    int title = text.lastIndexOf('\u0002', talk);
    Matcher m = FOLLOWING.matcher(text).region(Math.max(0, title), text.length());
    return title >= 0 && m.lookingAt() && Venues.isDated(m.group("name"), m.group("year"))
        ? Optional.of(m)
        : Optional.empty();
  }

  /** {@code 05/28/21 Title}. */
  private Optional<Stated<Integer>> ofDay() {
    Matcher m = DAY.matcher(text);
    return m.lookingAt()
        ? plausible(around.stated(Years.of(m.group("year")), m.start("year"), m.end("year")))
        : Optional.empty();
  }

  private Optional<Stated<Integer>> tied() {
    int title = text.lastIndexOf('\u0002', talk);
    Matcher m = TIED.matcher(text).region(Math.max(0, title), text.length());
    return title >= 0 && m.lookingAt()
        ? plausible(around.stated(Years.of(m.group("loose")), m.start("loose"), m.end("loose")))
        : Optional.empty();
  }

  /** The people of lines that hold them and a year, and nothing else. */
  Optional<AuthorList> makers() {
    return people.makers();
  }

  private Optional<Stated<Integer>> bareYear() {
    Matcher m = YEAR.matcher(text);
    m.useAnchoringBounds(false);
    m.useTransparentBounds(true);
    if (!Scan.hasYear(text, talk) || !Scan.find(m, text, 0, talk, StatedDate::mayStateYear)) {
      return Optional.empty();
    }
    int group = 1;
    while (m.group(group) == null) {
      group++;
    }
    return plausible(around.stated(Integer.parseInt(m.group(group)), m.start(group), m.end(group)));
  }

  /** Whether what states a year may begin at an offset: a bracket, a sign, the year itself. */
  private static boolean mayStateYear(String text, int at) {
    char c = text.charAt(at);
    boolean blank = Scan.isBlank(c);
    char next = blank ? text.charAt(Math.min(at + 1, text.length() - 1)) : c;
    return at == 0
        || c == '\n'
        || Character.isHighSurrogate(c)
        || Character.getType(c) == Character.OTHER_SYMBOL
        || Scan.isOneOf(c, "[(（,.;|\u0001\u0002")
        || next == '1'
        || next == '2'
        || (blank && Scan.isOneOf(next, "-–—"));
  }

  /** {@code [PAMI' 16]}, {@code (BEA @ ACL '19)}: a year in a tag whose venue nobody knows. */
  private Optional<Stated<Integer>> bracketedVenueYear() {
    Matcher m = TAG.matcher(text);
    for (int at = 0; Scan.find(m, text, at, talk, (t, i) -> Scan.isOneOf(t.charAt(i), "[(（")); ) {
      at = m.end();
      Matcher tag = Venues.yeared(m.group(1));
      if (tag.matches()) {
        int group = tag.group(2) != null ? 2 : tag.groupCount();
        int from = m.start(1) + tag.start(group);
        int to = m.start(1) + tag.end(group);
        return plausible(around.stated(Years.of(tag.group(group)), from, to));
      }
    }
    return Optional.empty();
  }

  /** A year in which something that is listed may have appeared. */
  static Optional<Stated<Integer>> plausible(Stated<Integer> year) {
    int latest = year.span().length() < Scan.YEAR ? LATEST_SHORT : LATEST;
    return Years.possible(year.value()) && year.value() <= latest
        ? Optional.of(year)
        : Optional.empty();
  }

  Optional<Stated<String>> venue() {
    Matcher joined = JOINED_TAG.matcher(text);
    if (joined.lookingAt() && joined.group("venue") != null) {
      return Optional.of(
          around.stated(joined.group("venue"), joined.start("venue"), joined.end("venue")));
    }
    Optional<Stated<String>> preprint = Optional.empty();
    for (int i = 0; hasVenue(i); i++) {
      FoundVenue m = venues.get(i);
      if (surroundings.apart(m)) {
        int from = m.own() - m.start();
        String name = m.name().substring(from).strip();
        boolean served = Venues.isServed(name, 0);
        String home = served ? name.substring(0, Venues.SERVER.length()) : name;
        int start = m.start() + from;
        Stated<String> venue =
            around.stated(
                home,
                start,
                served
                    ? start + Venues.SERVER.length()
                    : m.start() + m.name().stripTrailing().length());
        if (!name.toLowerCase(Locale.ROOT).contains(Venues.SERVER)) {
          return Optional.of(venue);
        }
        preprint = preprint.or(() -> Optional.of(venue));
      }
    }
    return preprint
        .or(new DatedLead(around)::venue)
        .or(
            () ->
                following()
                    .map(m -> around.stated(m.group("name"), m.start("name"), m.end("name"))))
        .or(this::dated)
        .or(this::behindYear)
        .or(() -> unknown.get().map(UnknownVenue::name));
  }

  private Optional<Stated<String>> behindYear() {
    Matcher m = BEHIND_YEAR.matcher(text).region(0, talk);
    return Scan.find(m, text, 0, talk, (t, i) -> Scan.isOneOf(t.charAt(i), "[(（"))
            && Beside.hasCapitals(m.group("name"))
            && !NO_VENUE.contains(TextKind.of(m.group("name")))
            && !Names.areListed(m.group("name"))
        ? Optional.of(
            around.stated(
                EntryReader.squeeze(m.group("name")),
                m.start("name"),
                m.start("name") + m.group("name").stripTrailing().length()))
        : Optional.empty();
  }

  private Optional<Stated<String>> dated() {
    Matcher m = DATED_VENUE.matcher(text).region(0, talk);
    return Scan.find(m, text, 0, talk, (t, i) -> Scan.isOneOf(t.charAt(i), "[(（"))
            && Venues.isJournal(m.group(1))
        ? Optional.of(around.stated(m.group(1).strip(), m.start(1), m.end(1)))
        : tagged();
  }

  /** {@code [Journal of Moss, 2019]} before a title or behind it; before it, with no year, too. */
  private Optional<Stated<String>> tagged() {
    Matcher m = TAG.matcher(text);
    for (int at = 0; Scan.find(m, text, at, talk, (t, i) -> Scan.isOneOf(t.charAt(i), "[(（")); ) {
      at = m.end();
      Matcher tag = Venues.yeared(m.group(1));
      if (tag.matches()
          && (Venues.isJournal(tag.group(1)) || Home.isCutShort(tag.group(1).strip()))) {
        int from = m.start(1);
        return Optional.of(
            around.stated(tag.group(1).strip(), from + tag.start(1), from + tag.end(1)));
      }
      if (text.indexOf('\u0002', m.end()) >= 0 && Venues.isJournal(m.group(1))) {
        return Optional.of(around.stated(m.group(1).strip(), m.start(1), m.end(1)));
      }
    }
    return Optional.empty();
  }
}
