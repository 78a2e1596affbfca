package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Once;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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
      Pattern.compile("[(\\[](" + Years.WRITTEN + ")[a-z]?(?=[)\\],\\s/–-])(?!\\s?(?:BC|CE|AD))");

  private static final String AND = "and";

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

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:^|[\\n"
              + ".,\\x{0002}])[\"”]?[.,]?\\s*(\\p{Lu}[\\p{Lu}&-]{1,13}[\\p{Lu}&](?!,)|(?:IEEE|ACM|IET|IEICE|USENIX|SIAM|IFIP)"
              + " \\p{Lu}[\\p{L}&/-]{1,24}+(?: \\p{Lu}[\\p{L}&/-]{1,24}+)?)["
              + " -]?,?\\s?+('\\d\\d|’\\d\\d|"
              + Years.RECENT
              + ")\\s*(?=[.,;\\[(\\x{0001}\\n]|$)");

  private static final Pattern PEOPLES_YEAR =
      Pattern.compile(
          "(?m)^(?<people>\\p{Lu}[\\p{L}.'’ ,&-]{3,120}+)(?<year>" + Years.RECENT + ")[.\\s]*$");

  /** A stop behind a word that is no initial. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}\\.\\s");

  private static final Pattern WORD = Pattern.compile("\\s\\p{IsLatin}+");

  /** Words behind a venue and its year that say how a work was shown there. */
  private static final Set<String> PRESENTED =
      Set.of(
          ("oral spotlight poster highlight best award honorable paper workshop workshops findings"
                  + " main track demo long short industry and with by in accepted accept full"
                  + " outstanding talk notable top code pdf project")
              .split(" "));

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

  /** A preprint's number, its subject, and the year with nothing or a comma before it. */
  private static final Pattern NUMBERED_PREPRINT =
      Pattern.compile(
          "(?i:arxiv)[:\\s]{0,3}\\d{4}\\.\\d{4,5}(?:v\\d)?(?:\\s?\\[[\\w.-]{2,20}\\])?[\\s,;]{1,3}\\(?("
              + Years.RECENT
              + ")(?!\\d)");

  private static final Pattern MONTHS_OF_PREPRINT =
      Pattern.compile("(?i:arxiv)[\\s,'’]{1,2}([0-3]\\d)(?:0[1-9]|1[0-2])(?![\\d.]|\\s[Cc]it)");

  /** Beyond this one a number is none's year, however wrong. */
  private static final int LATEST = 2035;

  /** Two digits behind a venue beyond this one are a volume's number, not a year. */
  private static final int LATEST_SHORT = 2030;

  private static final int YEAR_DIGITS = 4;

  /** Of a year, its month and its day: {@code 2021.04.12-}. */
  private static final int LONGEST_DATE = 11;

  /** arXiv is younger: what seems a year before it is a month, as in {@code arXiv 1906}. */
  private static final int FIRST_PREPRINT = 1991;

  private static final int CENTURY = 100;
  private static final int MONTHS = 12;

  private final Blanked around;
  private final String text;
  private final int talk;
  private final List<FoundVenue> venues = new ArrayList<>();
  private final Once<Optional<MatchResult>> unknown = new Once<>(this::findUnknown);

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
    Matcher joined = JOINED_TAG.matcher(text);
    if (joined.lookingAt()) {
      return plausible(
          around.stated(Years.of(joined.group("year")), joined.start("year"), joined.end("year")));
    }
    Optional<Stated<Integer>> ofVenue = Optional.empty();
    for (int i = 0; hasVenue(i); i++) {
      FoundVenue venue = venues.get(i);
      if (venue.hasYear() && stands(venue)) {
        String digits = text.substring(venue.yearStart(), venue.yearEnd());
        Stated<Integer> year = around.stated(Years.of(digits), venue.yearStart(), venue.yearEnd());
        boolean preprint = venue.name().toLowerCase(Locale.ROOT).contains(Venues.SERVER);
        if (!preprint) {
          return plausible(year);
        }
        ofVenue = Optional.of(new Stated<>(ofMonth(year.value()), year.span()));
      }
    }
    return ofVenue
        .flatMap(StatedDate::plausible)
        .or(() -> ofPreprint(NUMBERED_PREPRINT))
        .or(() -> ofPreprint(MONTHS_OF_PREPRINT))
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
        .or(this::ofUnknown)
        .or(this::tied)
        .or(this::bareYear)
        .or(this::ofPeople)
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

  /** The year of a preprint's date, of which two digits may be the year and two the month. */
  private static int ofMonth(int written) {
    int month = written % CENTURY;
    return written < FIRST_PREPRINT && month >= 1 && month <= MONTHS
        ? Years.of(String.valueOf(written / CENTURY))
        : written;
  }

  /** {@code arXiv 2103}: a year and a month, two digits each; or the year behind the number. */
  private Optional<Stated<Integer>> ofPreprint(Pattern form) {
    Matcher m = form.matcher(text).region(0, talk);
    return Scan.find(m, text, 0, talk, Venues::isServed)
        ? plausible(around.stated(Years.of(m.group(1)), m.start(1), m.end(1)))
        : Optional.empty();
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

  /** The year that ends a line behind people and nothing else: {@code Ida Noor 2021}. */
  private Optional<Stated<Integer>> ofPeople() {
    Matcher m = PEOPLES_YEAR.matcher(text).region(0, talk);
    while (m.find()) {
      if (people(m).isPresent()) {
        return plausible(around.stated(Years.of(m.group("year")), m.start("year"), m.end("year")));
      }
    }
    return Optional.empty();
  }

  private static Optional<Names.Found> people(Matcher line) {
    String people = line.group("people").strip();
    boolean other =
        SENTENCE.matcher(people).find() || Venues.isVenue(people) || Venues.isNamed(people);
    return other ? Optional.empty() : Names.read(people);
  }

  /** The people of lines that hold them and a year, and nothing else. */
  Optional<AuthorList> makers() {
    List<Stated<String>> names = new ArrayList<>();
    boolean complete = true;
    Matcher m = PEOPLES_YEAR.matcher(text).region(0, talk);
    while (m.find()) {
      Optional<Names.Found> found = people(m);
      int from = m.start("people");
      found.ifPresent(
          f ->
              f.names()
                  .forEach(
                      n -> names.add(around.stated(n.text(), from + n.from(), from + n.to()))));
      complete &= found.filter(f -> !f.complete()).isEmpty();
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(names, complete));
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
        int group = tag.group(2) != null ? 2 : 3;
        int from = m.start(1) + tag.start(group);
        int to = m.start(1) + tag.end(group);
        return plausible(around.stated(Years.of(tag.group(group)), from, to));
      }
    }
    return Optional.empty();
  }

  /** The year beside a venue that nobody knows: {@code . MOSS 2018.} */
  private Optional<Stated<Integer>> ofUnknown() {
    return unknown
        .get()
        .flatMap(m -> plausible(around.stated(Years.of(m.group(2)), m.start(2), m.end(2))));
  }

  /** An acronym and a year between stops. */
  private Optional<MatchResult> findUnknown() {
    Matcher m = UNKNOWN.matcher(text);
    m.useTransparentBounds(true);
    m.useAnchoringBounds(false);
    return Scan.find(m, text, 0, talk, StatedDate::mayBeUnknown)
        ? Optional.of(m)
        : Optional.empty();
  }

  /** Whether a stop is there, or the text's beginning, and two capitals behind it. */
  private static boolean mayBeUnknown(String text, int at) {
    boolean stop = Scan.isOneOf(text.charAt(at), "\n.,\u0002");
    return (stop && isBeforeAcronym(text, at + 1)) || (at == 0 && isBeforeAcronym(text, 0));
  }

  /** Whether an acronym follows a stop; not behind another line's end, which is a stop as well. */
  private static boolean isBeforeAcronym(String text, int from) {
    int i = Scan.isOneOf(Scan.at(text, from), "\"”") ? from + 1 : from;
    i = Scan.isOneOf(Scan.at(text, i), ".,") ? i + 1 : i;
    while (Scan.isBlank(Scan.at(text, i)) && text.charAt(i) != '\n') {
      i++;
    }
    if (i >= text.length() || !Character.isUpperCase(text.codePointAt(i))) {
      return false;
    }
    int next = i + Character.charCount(text.codePointAt(i));
    return next < text.length()
        && (Character.isUpperCase(text.codePointAt(next)) || Scan.isOneOf(text.charAt(next), "&-"));
  }

  /** A year in which something that is listed may have appeared. */
  static Optional<Stated<Integer>> plausible(Stated<Integer> year) {
    int latest = year.span().length() < YEAR_DIGITS ? LATEST_SHORT : LATEST;
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
      if (stands(m)) {
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
        .or(() -> unknown.get().map(m -> around.stated(m.group(1), m.start(1), m.end(1))));
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

  /**
   * Before a year, a month that a bracket opens with, as in {@code [2021 ACL]}, {@code [2021.08
   * ACL]}; else the same place.
   */
  private int yearBefore(int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_DATE && isOfDate(text.charAt(from))) {
      from--;
    }
    boolean dated = from >= 0 && at - from >= YEAR_DIGITS && Scan.isYear(text, from + 1);
    return dated && Scan.isOneOf(text.charAt(from), "[(（") ? from : at;
  }

  private static boolean isOfDate(char c) {
    return Scan.isDigit(c) || Scan.isOneOf(c, "-./");
  }

  /** Whether a venue stands apart: in brackets, after a stop, at a line's start. */
  private boolean stands(FoundVenue m) {
    int i = m.start() - 1;
    while (Scan.isOneOf(Scan.at(text, i), " *_")) {
      i--;
    }
    i = yearBefore(i);
    char before = Scan.at(text, i);
    char next = Scan.at(text, m.end());
    boolean numbered =
        Venues.isServed(m.name(), 0) && Venues.isServed(text, Math.min(text.length(), m.end() + 1));
    boolean wordAfter =
        !numbered
            && next == ' '
            && Character.isLetter(Scan.at(text, m.end() + 1))
            && around.prose().marks().stream()
                .noneMatch(k -> k.style() == Style.CODE && k.from() == m.end() + 1);
    if (m.hasYear()) {
      return !Character.isLetter(before) || (!(wordAfter && isNameOf(m)) && !isEndOfName(m, i));
    }
    return !Character.isLetterOrDigit(before)
        && !wordAfter
        && next != '-'
        && (next != ':' || isNamedServer(m.name()));
  }

  /** Whether words follow the name of the server: {@code arXiv preprint}. */
  private static boolean isNamedServer(String name) {
    return Venues.isServed(name, 0) && name.length() > Venues.SERVER.length();
  }

  /**
   * Whether venue and year are a part of what something is called: {@code the WMT 2019 shared
   * task}.
   */
  private boolean isNameOf(FoundVenue m) {
    Matcher word = WORD.matcher(text).region(m.end(), text.length());
    return word.lookingAt() && !PRESENTED.contains(word.group().strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether one word in small letters ends a longer name: {@code Moss Cell, 2019}, {@code NAR Moss
   * and Cell, 2019}.
   */
  private boolean isEndOfName(FoundVenue m, int before) {
    int end = before;
    int word = wordStart(end);
    if (text.startsWith(AND, word) && word + AND.length() == end + 1) {
      end = word - 1;
      while (Scan.isBlank(Scan.at(text, end)) && end > 0) {
        end--;
      }
      word = wordStart(end);
    }
    return m.name().chars().skip(1).allMatch(Character::isLowerCase)
        && Character.isUpperCase(text.charAt(word))
        && around.prose().marks().stream().noneMatch(k -> k.to() > before && k.to() <= m.start());
  }

  private int wordStart(int end) {
    int word = end;
    while (Character.isLetter(Scan.at(text, word - 1))) {
      word--;
    }
    return word;
  }
}
