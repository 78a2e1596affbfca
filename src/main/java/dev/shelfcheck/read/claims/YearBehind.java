package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.vocabulary.Years;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year behind titles that nothing but a blank parts from them, told over all entries of one
 * shape: {@code Sorting Pebbles by Moss 2019. [paper](u)}, or a venue and its year; or a date that
 * a dash ties to the title: {@code Sorting Pebbles by Moss-2019 feb}.
 *
 * @param apart whether most entries have something between their titles and their years
 * @param named whether most have a comma, a name and the year behind their titles
 * @param dashed whether most titles have such a date at their ends
 */
record YearBehind(boolean taught, boolean apart, boolean named, boolean dashed) {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  /** A year at the end of a title. */
  private static final Pattern TAIL =
      Pattern.compile("(?<=[\\p{L}\\d)?!\"”])\\s++\\(?" + Years.RECENT + "\\)?$");

  /** A date behind a dash, which ends no span of years, and what stands in brackets behind it. */
  private static final Pattern DASHED =
      Pattern.compile(
          "(?<=[\\p{L}\\d)+?!])(?<!(?<!\\d)"
              + Years.WRITTEN
              + "\\s?)\\s?[-–—]\\s?"
              + StatedDate.LOOSE
              + "(?=$|\\s?[(（]\\p{Lu}[^()（）]{2,90}$)");

  /** So long a date may be, with what stands in brackets behind it. */
  private static final int LONGEST_DATED = 120;

  /** No year with its brackets and blanks is longer. */
  private static final int LONGEST_TAIL = 12;

  private static final Pattern BEHIND =
      Pattern.compile("[\\s.,;:*_\"”)]*+[(\\[]?" + Years.RECENT + "(?!\\d)");

  private static final Pattern VENUE_BEHIND =
      Pattern.compile(
          "[\\s*_\"”]{0,4}[,，]\\s?[*_]{0,2}\\p{Lu}[^\\[\\](){}\\n]{1,80}?[\\s'’-]"
              + Years.RECENT
              + "(?!\\d)");

  /** A year that stands where. */
  private enum Year {
    /** It ends the title, and no other year is stated. */
    WITHIN,
    /** It follows the title. */
    BEHIND,
    /** It follows a comma and a name. */
    NAMED,
    ELSEWHERE,
    NONE
  }

  /** No venue that nobody knows has more words. */
  private static final int LONGEST_VENUE = 9;

  /** The same of one that calls itself a journal, a meeting. */
  private static final int LONGEST_NAMED = 16;

  /** What joins the last of several words: {@code Moss, Gravel, and Control}. */
  private static final Pattern JOINS = Pattern.compile("(?:and|&)\\s");

  /** An acronym and a year in brackets. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\s?[(\\[（]\\p{Lu}[\\p{L}&-]{1,9}+[ '’]{0,2}(?:" + Years.RECENT + "|\\d\\d)[)\\]）]");

  private static final Place.Fact<Year> STANDS = new Place.Fact<>(YearBehind::told);
  private static final Place.Fact<Integer> TIED = new Place.Fact<>(YearBehind::tied);

  static YearBehind of(List<Place> places) {
    Map<Year, Integer> years = new EnumMap<>(Year.class);
    places.forEach(p -> years.merge(of(p), 1, Integer::sum));
    int named = count(years, Year.NAMED);
    boolean apart = (count(years, Year.ELSEWHERE) + named) * 2 >= places.size();
    List<Place> within =
        count(years, Year.WITHIN) == 0
            ? List.of()
            : places.stream().filter(p -> of(p) == Year.WITHIN).toList();
    long different = within.stream().map(p -> p.words().substring(0, cut(p))).distinct().count();
    boolean taught =
        within.size() >= FEWEST
            && within.size() + count(years, Year.BEHIND) >= 2 * count(years, Year.NONE)
            && different * 2 > within.size(); // a report's yearly issues are called so
    return new YearBehind(taught, apart, named * 2 >= places.size(), areDashed(places));
  }

  /** Whether a date is tied to most titles, which differ without it. */
  private static boolean areDashed(List<Place> places) {
    List<Place> tied = places.stream().filter(p -> p.tell(TIED) > 0).toList();
    return tied.size() >= FEWEST
        && tied.size() * 2 > places.size()
        && tied.stream().map(p -> p.words().substring(0, p.tell(TIED))).distinct().count() * 2
            > tied.size();
  }

  /** Where a date begins that a dash ties to a title; 0 where none does. */
  private static int tied(Place place) {
    String words = place.words();
    int from = Math.max(0, words.length() - LONGEST_DATED);
    if (!Scan.hasYear(words, words.length())) {
      return 0;
    }
    Matcher m = DASHED.matcher(words);
    m.useTransparentBounds(true);
    return Scan.find(m, words, from, words.length(), YearBehind::mayTie) ? m.start() : 0;
  }

  private static boolean mayTie(String words, int at) {
    char c = words.charAt(at);
    return Scan.isOneOf(Scan.isBlank(c) ? Scan.at(words, at + 1) : c, "-–—");
  }

  private static int count(Map<Year, Integer> years, Year year) {
    return years.getOrDefault(year, 0);
  }

  private static Year of(Place place) {
    return place.tell(STANDS);
  }

  private static Year told(Place place) {
    String text = place.shape().text();
    Range title = place.title();
    boolean around =
        Scan.hasYear(text.substring(0, title.from()), title.from())
            || Scan.hasYear(text.substring(title.to()), text.length() - title.to());
    if (!around) {
      return cut(place) > 0 ? Year.WITHIN : Year.NONE;
    }
    if (BEHIND.matcher(text).region(title.to(), text.length()).lookingAt()) {
      return Year.BEHIND;
    }
    boolean named = VENUE_BEHIND.matcher(text).region(title.to(), text.length()).lookingAt();
    return named ? Year.NAMED : Year.ELSEWHERE;
  }

  /** Where the year begins in the words of a title; 0 where none ends it. */
  private static int cut(Place place) {
    String words = place.words();
    Matcher m =
        TAIL.matcher(words).region(Math.max(0, words.length() - LONGEST_TAIL), words.length());
    m.useTransparentBounds(true);
    boolean year = m.find() && !isSetApart(place, place.title().from() + m.start());
    return year ? beforeVenue(words, m.start()) : 0;
  }

  /** Where the venue begins whose year it is; else where the year begins. */
  private static int beforeVenue(String words, int year) {
    VenueFinder finder = new VenueFinder(words);
    for (var found = finder.next(0, words.length());
        found.isPresent();
        found = finder.next(found.get().end(), words.length())) {
      FoundVenue venue = found.get();
      if (venue.hasYear() && venue.start() > 0 && venue.end() > year) {
        return words.substring(0, venue.start()).stripTrailing().length();
      }
    }
    return year;
  }

  /** Whether the year stands within the link, the mark that holds the title. */
  private static boolean isSetApart(Place place, int at) {
    Shape shape = place.shape();
    int from = place.title().from();
    return shape.linkAt(at).filter(l -> l.from() <= from).isPresent()
        || shape.prose().marks().stream().anyMatch(m -> holds(m, from, at));
  }

  private static boolean holds(Mark mark, int from, int at) {
    return mark.from() <= from && at < mark.to();
  }

  /** A title without the year that follows it. */
  Range read(Shape shape, Range title) {
    Place place = shape.place(title);
    String words = place.words();
    if (dashed && place.tell(TIED) > 0) {
      return new Range(title.from(), title.from() + place.tell(TIED));
    }
    Year year = of(place);
    int venue =
        year == Year.WITHIN && apart
            ? venue(words, cut(place), true)
            : named && (year == Year.NONE || isBeforeTag(shape.text(), title.to()))
                ? venue(words, words.length(), false)
                : -1;
    if (venue > 0 && !isSetApart(place, title.from() + venue)) {
      return new Range(title.from(), title.from() + venue);
    }
    return taught && year == Year.WITHIN
        ? new Range(title.from(), title.from() + cut(place))
        : title;
  }

  /**
   * Whether what stands behind a title's last comma may be the venue that the entries around have
   * there with its year, and nobody knows it.
   */
  boolean leaves(Shape shape, Range title) {
    String words = shape.place(title).words();
    String last = words.substring(words.lastIndexOf(", ") + 1).strip();
    return named
        && last.length() < words.length()
        && of(shape.place(title)) == Year.NONE
        && !isSetApart(shape.place(title), title.from() + words.lastIndexOf(", "))
        && Shape.words(last) <= LONGEST_VENUE
        && Beside.hasCapitals(last);
  }

  /** Whether an acronym and a year in brackets follow: {@code (KITE 2018)}. */
  private static boolean isBeforeTag(String text, int at) {
    return Scan.isOneOf(Scan.at(text, at), " ([（")
        && TAG.matcher(text).region(at, text.length()).lookingAt();
  }

  /**
   * Where a comma parts a venue from a title; -1 where none does.
   *
   * @param end of the venue
   * @param dated whether its year follows at once, so that nobody need know it
   */
  private static int venue(String words, int end, boolean dated) {
    for (int at = words.indexOf(", "); at > 0 && at < end; at = words.indexOf(", ", at + 1)) {
      int next = words.indexOf(", ", at + 1);
      String part = words.substring(at + 1, next < 0 || next > end ? end : next).strip();
      if (isSelfNamed(part)
          && Shape.words(words.substring(0, at)) >= FEWEST
          && Shape.words(words.substring(at, end)) <= LONGEST_NAMED) {
        return at;
      }
    }
    int comma = words.lastIndexOf(", ", end);
    if (comma > 0 && JOINS.matcher(words).region(comma + 2, end).lookingAt()) {
      comma = words.lastIndexOf(", ", comma - 1);
      comma = comma > 0 ? words.lastIndexOf(", ", comma - 1) : comma;
    }
    String venue = words.substring(comma + 1, end).strip();
    boolean named =
        comma > 0
            && Shape.words(venue) <= LONGEST_VENUE
            && Character.isUpperCase(venue.codePointAt(0))
            && (dated
                ? Beside.hasCapitals(venue) || Shape.words(venue) < FEWEST
                : Venues.isNamed(venue));
    return named ? comma : -1;
  }

  /** Whether one of the words for journals and meetings stands in a text, before any colon. */
  private static boolean isSelfNamed(String text) {
    return Venues.isJournal(text.split(":", 2)[0]);
  }
}
