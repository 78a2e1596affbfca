package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.claims.Place.Fact;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People at the ends of what seems a title, told over all entries of one shape: {@code Sorting
 * Pebbles - by Ida Noor}, {@code Sorting Pebbles by Ida Noor and Otto Birk}, {@code Sorting
 * Pebbles, Noor}, {@code Ida Noor: Sorting Pebbles}.
 */
record Credits(
    boolean by,
    boolean dash,
    boolean comma,
    boolean honoured,
    boolean colon,
    boolean dashHead,
    char behindColon) {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  /** One in five: among books and talks so many name who wrote them, the rest a series, a house. */
  private static final int OFTEN = 5;

  /** Four in five: else a title's last words are its own. */
  private static final double NEARLY_ALL = 0.8;

  /** A title has more words than a name. */
  private static final int SHORTEST_TITLE = 2;

  /** Two people, three names each, and what joins them. */
  private static final int LONGEST = 90;

  /** In words; chosen. */
  private static final int LONGEST_NAME = 4;

  private static final Pattern BY = Pattern.compile("(?:\\s+[-–—|]+|[,.]|(?<=[?!\"”]))?\\s+by\\s+");
  private static final Pattern DASH = Pattern.compile("\\s+[-–—|]{1,2}\\s+(?!by\\s)");
  private static final Pattern COMMA = Pattern.compile("[,，]\\s*+");
  private static final Pattern COLON = Pattern.compile("[:：](\\s)\\s*+(?=\\S)");
  private static final Pattern YEAR =
      Pattern.compile("[\\s,]*[(\\[]?(?:" + Years.RECENT + ")[)\\]]?$");

  /** When it appeared, in words, or that it did. */
  private static final Pattern APPEARED =
      Pattern.compile("[\\s,]++(?i:published|pub\\.?)(?:\\s[^,;]{4,24})?\\s*+$");

  private static final Pattern DATED =
      Pattern.compile("\\s*+\\((?:[^()\\n]{1,80}[,\\s])?" + Years.RECENT + "\\)");

  /** What people of a university are called, before their names. */
  static final String HONOUR = "(?:Prof(?:\\.|essor)|Dr\\.)\\s++";

  /** A comma, and people so called, or one person and a house perhaps, behind it to the end. */
  private static final Pattern HONOURED = Pattern.compile("[,，]\\s++(?=" + HONOUR + ")");

  private static final Fact<Optional<Integer>> HONOURED_PEOPLE =
      new Fact<>(p -> honoured(p.words()));
  private static final Fact<Optional<Integer>> PLAIN_PEOPLE = new Fact<>(p -> plain(p.words()));
  private static final Fact<Optional<Integer>> BY_PEOPLE = new Fact<>(p -> end(p, BY));
  private static final Fact<Optional<Integer>> DASH_PEOPLE = new Fact<>(p -> end(p, DASH));
  private static final Fact<Optional<Integer>> PEOPLE_DASH = new Fact<>(p -> head(p, DASH, ' '));
  private static final Fact<Optional<Character>> INTRODUCTION = new Fact<>(Credits::introduced);
  private static final Fact<Boolean> COMMA_PEOPLE = new Fact<>(Credits::namesPeople);

  /**
   * What entries of one shape teach.
   *
   * @param introductions for each entry of the document with people and a colon before its title:
   *     the blank, the line end behind the colon
   */
  static Credits of(List<Place> places, List<Character> introductions) {
    long named = places.stream().filter(p -> p.tell(COMMA_PEOPLE)).count();
    long lines = introductions.stream().filter(c -> c == '\n').count();
    long heads = places.stream().filter(p -> p.tell(PEOPLE_DASH).isPresent()).count();
    return new Credits(
        isOften(places, BY_PEOPLE),
        isOften(places, DASH_PEOPLE),
        named >= FEWEST && named >= NEARLY_ALL * places.size(),
        places.stream().filter(p -> p.tell(HONOURED_PEOPLE).isPresent()).count() >= FEWEST,
        introductions.size() + 1 >= FEWEST,
        heads >= FEWEST && heads * 2 >= places.size(),
        lines * 2 > introductions.size() ? '\n' : ' ');
  }

  private static boolean isOften(List<Place> places, Fact<Optional<Integer>> form) {
    long ends = places.stream().filter(p -> p.tell(form).isPresent()).count();
    return ends >= FEWEST && ends * OFTEN >= places.size();
  }

  /** A title without the people at its ends. */
  Range read(Shape shape, Range title) {
    Place place = shape.place(title);
    return place
        .tell(BY_PEOPLE)
        .filter(at -> by || isDashed(place, at) || isPublished(place))
        .or(() -> place.tell(DASH_PEOPLE).filter(at -> dash || areSeveral(place, at)))
        .or(() -> comma ? family(place.words()) : Optional.empty())
        .or(() -> place.tell(HONOURED_PEOPLE))
        .or(() -> place.tell(PLAIN_PEOPLE).filter(at -> honoured))
        .map(at -> new Range(title.from(), title.from() + at))
        .or(
            () ->
                Optional.of(place)
                    .filter(p -> colon)
                    .flatMap(p -> head(p, COLON, behindColon))
                    .or(() -> place.tell(PEOPLE_DASH).filter(at -> dashHead))
                    .map(at -> new Range(title.from() + at, title.to())))
        .map(shape::trimmed)
        .orElse(title);
  }

  /** Where people end a title behind such a sign; the sign's place in the title. */
  private static Optional<Integer> end(Place place, Pattern form) {
    String words = place.words();
    if (form.equals(BY) && !words.contains("by")) {
      return Optional.empty();
    }
    Matcher m = form.matcher(words).region(Math.max(0, words.length() - LONGEST), words.length());
    Optional<Integer> last = Optional.empty();
    boolean dated = form.equals(DASH) && isDated(place);
    while (m.find()) {
      String rest = undated(words.substring(m.end()));
      boolean people =
          Shape.words(words.substring(0, m.start())) > (dated ? 0 : SHORTEST_TITLE)
              && (arePeople(rest) || (dated && LooseNames.families(rest).isPresent()));
      last = people ? Optional.of(m.start()) : last;
    }
    return last;
  }

  private static String undated(String people) {
    return YEAR.matcher(APPEARED.matcher(people).replaceFirst("")).replaceFirst("");
  }

  /** Whether people and when a work appeared, in words, end what seems a title. */
  private static boolean isPublished(Place place) {
    return APPEARED.matcher(place.words()).find();
  }

  /** Whether a year follows a title in brackets, a venue before it, say. */
  private static boolean isDated(Place place) {
    String text = place.shape().text();
    return DATED.matcher(text).region(place.title().to(), text.length()).lookingAt();
  }

  /** Whether a comma and people end what seems a title, or follow it at once. */
  private static boolean namesPeople(Place place) {
    String text = place.shape().text();
    int to = place.title().to();
    Matcher m = COMMA.matcher(text).region(to, text.length());
    return family(place.words()).isPresent()
        || (m.lookingAt() && startsWithPeople(text.substring(m.end())));
  }

  private static boolean startsWithPeople(String text) {
    String near = text.substring(0, Math.min(text.length(), LONGEST)).split("[.(\\[\n]", 2)[0];
    return arePeople(near) || !LooseNames.families(near).isEmpty();
  }

  /** Where a comma and one or two people end a title, by their family names alone, say. */
  private static Optional<Integer> family(String words) {
    int at = Math.max(words.lastIndexOf(','), words.lastIndexOf('，'));
    String people = words.substring(at + 1).strip();
    boolean end =
        at > 0
            && Shape.words(words.substring(0, at)) > SHORTEST_TITLE
            && (arePeople(people) || LooseNames.families(people).isPresent());
    return end ? Optional.of(at) : Optional.empty();
  }

  /** Where a comma and people by what they are called end a title, a house behind them, say. */
  private static Optional<Integer> honoured(String words) {
    Matcher m = HONOURED.matcher(words);
    return m.find() && Shape.words(words.substring(0, m.start())) >= SHORTEST_TITLE
        ? Optional.of(m.start()).filter(at -> arePeople(withoutHouse(words.substring(m.end()))))
        : Optional.empty();
  }

  /** Where a comma and one person end a title, a house behind the name, say. */
  private static Optional<Integer> plain(String words) {
    int house = withoutHouse(words).length();
    int at = words.lastIndexOf(", ", house - 1);
    return at > 0
            && Shape.words(words.substring(0, at)) >= SHORTEST_TITLE
            && arePeople(words.substring(at + 2, house))
        ? Optional.of(at)
        : Optional.empty();
  }

  /** Without what stands behind the last comma, if it is a house. */
  private static String withoutHouse(String people) {
    int comma = people.lastIndexOf(", ");
    return comma > 0 && Names.isOrganisation(people.substring(comma))
        ? people.substring(0, comma)
        : people;
  }

  private static boolean arePeople(String text) {
    return Names.read(text)
        .filter(f -> f.names().stream().allMatch(n -> isWhole(n.text())))
        .filter(f -> !AuthorsFirst.hasSubject(text))
        .isPresent();
  }

  /** Whether one is named, and that there are others. */
  private static boolean areOthers(String text) {
    return Names.read(text).filter(f -> !f.complete()).isPresent();
  }

  private static boolean isWhole(String name) {
    int words = Shape.words(name);
    return words > 1 && words <= LONGEST_NAME;
  }

  /** Whether a dash stands before "by", so that no title goes on there. */
  private static boolean isDashed(Place place, int at) {
    return Scan.isOneOf(Scan.solid(place.words(), at), "-–—|,");
  }

  /** Whether several people stand behind a sign, or those whom the entry names once more. */
  private static boolean areSeveral(Place place, int at) {
    String people = place.words().substring(at).replaceFirst("^[\\s|–—-]+", "");
    String text = place.shape().text();
    return people.contains(" and ")
        || people.contains(" & ")
        || text.indexOf(people, place.title().to()) >= 0;
  }

  /** Where the title begins behind a person and a colon, a dash. */
  private static Optional<Integer> head(Place place, Pattern form, char behindColon) {
    String words = place.words();
    Matcher m = form.matcher(words);
    boolean person =
        place.title().from() <= place.shape().lead()
            && m.find()
            && (form.equals(DASH) || m.group(1).charAt(0) == behindColon)
            && m.start() <= LONGEST
            && (arePeople(words.substring(0, m.start()))
                || (form.equals(DASH) && areOthers(words.substring(0, m.start()))))
            && Shape.words(words.substring(m.end())) >= SHORTEST_TITLE;
    return person ? Optional.of(m.end()) : Optional.empty();
  }

  /** What stands behind the colon where people and a colon stand before a title. */
  static Optional<Character> introduction(Place place) {
    return place.tell(INTRODUCTION);
  }

  private static Optional<Character> introduced(Place place) {
    String text = place.shape().text().substring(0, place.title().from());
    int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
    boolean people =
        colon > 0
            && text.length() <= AuthorsFirst.LONGEST
            && text.substring(colon + 1).chars().noneMatch(Character::isLetterOrDigit)
            && Names.read(text.substring(0, colon).strip()).isPresent();
    return people ? Optional.of(text.indexOf('\n', colon) >= 0 ? '\n' : ' ') : Optional.empty();
  }
}
