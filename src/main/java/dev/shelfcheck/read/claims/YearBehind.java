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
 * shape: {@code Sorting Pebbles by Moss 2019. [paper](u)}, or a venue and its year.
 *
 * @param apart whether most entries have something between their titles and their years
 */
record YearBehind(boolean taught, boolean apart) {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  /** A year at the end of a title. */
  private static final Pattern TAIL =
      Pattern.compile("(?<=[\\p{L}\\d)?!\"”])\\s++\\(?" + Years.RECENT + "\\)?$");

  /** No year with its brackets and blanks is longer. */
  private static final int LONGEST_TAIL = 12;

  private static final Pattern BEHIND =
      Pattern.compile("[\\s.,;:*_\"”)]*+[(\\[]?" + Years.RECENT + "(?!\\d)");

  /** A year that stands where. */
  private enum Year {
    /** It ends the title, and no other year is stated. */
    WITHIN,
    /** It follows the title. */
    BEHIND,
    ELSEWHERE,
    NONE
  }

  /** No venue that nobody knows has more words. */
  private static final int LONGEST_VENUE = 5;

  private static final Place.Fact<Year> STANDS = new Place.Fact<>(YearBehind::told);

  static YearBehind of(List<Place> places) {
    Map<Year, Integer> years = new EnumMap<>(Year.class);
    places.forEach(p -> years.merge(of(p), 1, Integer::sum));
    boolean apart = count(years, Year.ELSEWHERE) * 2 >= places.size();
    List<Place> within =
        count(years, Year.WITHIN) == 0
            ? List.of()
            : places.stream().filter(p -> of(p) == Year.WITHIN).toList();
    long different = within.stream().map(p -> p.words().substring(0, cut(p))).distinct().count();
    boolean taught =
        within.size() >= FEWEST
            && within.size() + count(years, Year.BEHIND) >= 2 * count(years, Year.NONE)
            && different * 2 > within.size(); // a report's yearly issues are called so
    return new YearBehind(taught, apart);
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
    return BEHIND.matcher(text).region(title.to(), text.length()).lookingAt()
        ? Year.BEHIND
        : Year.ELSEWHERE;
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
    return taught && of(place) == Year.WITHIN
        ? new Range(title.from(), title.from() + venue(place.words(), cut(place)))
        : title;
  }

  /** Where a comma parts a venue that nobody knows from a title, before the year; else the year. */
  private int venue(String words, int year) {
    int comma = words.lastIndexOf(", ", year);
    String venue = words.substring(comma + 1, year).strip();
    boolean cut =
        apart && comma > 0 && Shape.words(venue) <= LONGEST_VENUE && Beside.hasCapitals(venue);
    return cut ? comma : year;
  }
}
