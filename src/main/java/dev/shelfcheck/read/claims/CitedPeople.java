package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.NameParticles;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people with whom a reference begins, up to where its title does: written throughout in one of
 * the ways of APA, Vancouver, IEEE, Chicago and MLA ({@code Noor, I., & Birk, O. (2019).}, {@code
 * Noor I, Birk O.}, {@code I. Noor and O. Birk, "}, {@code Noor, Ida, and Otto Birk. 2019.}).
 *
 * @param end where the title begins
 * @param dated whether the year stands between people and title
 * @param sure whether the names cannot be words of a title
 * @param complete whether nobody was left out
 */
record CitedPeople(int end, boolean dated, boolean sure, List<Range> names, boolean complete) {
  /** Nobody looks further for the end of a reference's names. */
  private static final int LONGEST = 1_500;

  /** Quotes and brackets before a title. */
  private static final int MARKS = 3;

  private static final String WORD = "(?:d['’])?+\\p{Lu}[\\p{L}\\p{M}'’`´-]++";
  private static final String PARTICLES = "(?:(?:" + NameParticles.pattern() + ")\\s++)*+";

  /** Two or three capitals behind a family name are given names cut short. */
  private static final String NO_INITIALS = "(?!\\p{Lu}{2,3}(?![\\p{L}\\p{M}'’`´-]))";

  private static final String SURNAME = surname("");

  /** One that may have particles within, where initials stand beside: {@code Noor de Dios V}. */
  private static final String FAMILY_NAME = surname(PARTICLES);

  /** A family name of one word or two, and what may stand between these. */
  private static String surname(String between) {
    return PARTICLES
        + WORD
        + "(?:\\s(?:y\\b\\s?)?"
        + between
        + NO_INITIALS
        + WORD
        + "|\\sy(?=\\s\\p{Lu}\\b))?+";
  }

  private static final String SUFFIX = "(?:,?\\s++(?:Jr|Sr|I{2,3})\\b\\.?)?+";
  private static final String STOPPED = "\\p{Lu}\\p{Ll}{0,2}\\.(?:[\\s-]*+\\p{Lu}\\p{Ll}?\\.)*+";
  private static final String BARE =
      "\\p{Lu}(?:[\\s-]?\\p{Lu}|\\s\\p{Ll}(?=[,.;])){0,2}+(?![\\p{L}'’])";
  private static final String GIVEN = "(?:" + WORD + "|" + STOPPED + ")";
  private static final String FULL =
      GIVEN + "(?:\\s++(?:" + GIVEN + "|" + NameParticles.pattern() + ")){1,4}+";
  private static final String TURNED =
      PARTICLES
          + "(?:(?:"
          + NameParticles.capitals()
          + ")\\s++(?:de[rn]?\\s++)?+)?+"
          + WORD
          + ",\\s++"
          + GIVEN
          + "(?:\\s++"
          + GIVEN
          + ")?+(?:\\s++(?![ey]\\s)(?:"
          + NameParticles.pattern()
          + ")(?![\\p{L}]))*+";
  private static final String JOINT = "(?:and|und|et|y|e|og|och|&)";
  private static final String BETWEEN =
      "(?:\\s*+[,;]\\s*+(?:(?:…|\\.\\.\\.)\\s*+,?\\s*+)?+(?:"
          + JOINT
          + "\\s++)?+|\\s++"
          + JOINT
          + "\\s++)";
  private static final String OTHERS =
      "(?:[,;]?\\s++(?:"
          + JOINT
          + "\\s++)?(?:et\\s+[Aa]l\\b\\.?|others\\b)|,?\\s*+(?:…|\\.\\.\\.))?+";
  private static final String ROLE =
      "(?:,?\\s*+\\((?:[Ee]d(?:itor)?s?|dirs?|Hrsg|Hg|coords?|orgs?)\\.?\\)"
          + "|,\\s++(?:[Ee]ds?\\.|[Ee]ditors?(?=[.,])))?+";

  /** Those whom the people of a reference write for. */
  private static final String COLLABORATION =
      "(?:,?\\s*+[\\[(][\\p{L}\\d -]{2,40}\\s(?:Collaborations?|Consortium|Team|Group)[\\])])?+";

  /**
   * One way of writing names, for a whole list.
   *
   * @param signs what nobody is written without in this way
   */
  private record Way(Pattern list, Pattern first, Pattern next, boolean initials, String signs) {
    static Way of(String first, String next, boolean initials, String signs) {
      return new Way(
          Pattern.compile(first + "(?:" + BETWEEN + next + ")*+" + OTHERS + ROLE + COLLABORATION),
          Pattern.compile(first),
          Pattern.compile(BETWEEN + "(?<name>" + next + ")"),
          initials,
          signs);
    }

    /** Whether all that nobody is written without in this way stands in a range. */
    boolean mayBe(String text, int start, int stop) {
      for (int i = 0; i < signs.length(); i++) {
        int at = text.indexOf(signs.charAt(i), start);
        if (at < 0 || at >= stop) {
          return false;
        }
      }
      return true;
    }

    /** Where each of the names of a list stands. */
    List<Range> names(String text, int start, int stop) {
      List<Range> names = new ArrayList<>();
      Matcher m = first.matcher(text).region(start, stop);
      if (m.lookingAt()) {
        names.add(new Range(m.start(), m.end()));
      }
      m.usePattern(next);
      for (int at = m.end(); m.region(at, stop).lookingAt(); at = m.end()) {
        names.add(new Range(m.start("name"), m.end("name")));
      }
      return List.copyOf(names);
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Way that
          && list.equals(that.list)
          && first.equals(that.first)
          && next.equals(that.next)
          && initials == that.initials
          && signs.equals(that.signs);
    }

    @Override
    public int hashCode() {
      return Objects.hash(list, first, next, initials, signs);
    }
  }

  private static final Way TURNED_ROUND =
      Way.of(TURNED, "(?:" + FULL + "|" + TURNED + ")", false, ",");

  private static final List<Way> WAYS =
      List.of(
          Way.of(
              FAMILY_NAME + ",\\s*+" + STOPPED + SUFFIX,
              "(?:"
                  + FAMILY_NAME
                  + ",\\s*+"
                  + STOPPED
                  + SUFFIX
                  + "|"
                  + STOPPED
                  + "\\s*+"
                  + FAMILY_NAME
                  + ")",
              true,
              ",."),
          Way.of(
              FAMILY_NAME + "\\s++" + STOPPED,
              "(?:" + FAMILY_NAME + "\\s++" + STOPPED + "|" + STOPPED + "\\s*+" + FAMILY_NAME + ")",
              true,
              "."),
          Way.of(FAMILY_NAME + "\\s++" + BARE, FAMILY_NAME + "\\s++" + BARE, true, ""),
          Way.of(STOPPED + "\\s*+" + FAMILY_NAME, STOPPED + "\\s*+" + FAMILY_NAME, true, "."),
          TURNED_ROUND,
          Way.of(FULL, FULL, false, ""),
          Way.of(SURNAME, SURNAME, false, ""));

  private static final Pattern FAMILIES =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*+(?:,\\s\\p{Lu}[\\p{L}\\p{M}'’-]*+)++");

  /** When old works are from: {@code c. 360 BCE}, {@code 4th century}, {@code c. 1265}. */
  private static final String ANCIENT =
      "(?:c(?:a|irca)?\\.?\\s?)?+(?:\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?\\s?(?:BCE?|CE|AD)|\\d{1,2}(?:st|nd|rd|th)(?:\\s?[-–/]\\s?\\d{1,2}(?:st|nd|rd|th))?\\s[Cc]ent(?:ury|\\.)(?:\\s(?:BCE?|CE|AD))?)|c(?:a|irca)?\\.?\\s?\\d{3,4}(?:\\s?[-–/]\\s?\\d{1,4})?";

  private static final Pattern DATED =
      Pattern.compile(
          "[\\s,.:]*+(?:[(\\[](?:"
              + Years.WRITTEN
              + "[a-z]?(?:\\s?[-–/]\\s?\\d{2,4})?(?:,[^)\\]\\n"
              + "]{1,20})?|n\\.\\s?d\\.|s\\.\\s?f\\.|o\\.\\s?J\\.|[Ii]n"
              + " press|[Ff]orthcoming|"
              + ANCIENT
              + ")[)\\]][.,:;]*+|"
              + Years.WRITTEN
              + "[a-z]?(?:[.,:;]|(?=\\s\\p{Lu})))\\s++(?![\\[–—-])");

  /** A year in brackets and a dash behind people: {@code Noor et al. (2019) - Title}. */
  private static final Pattern DASHED =
      Pattern.compile(
          "[\\s,.]*+\\(?" + Years.WRITTEN + "[a-z]?\\)?\\s*+[-–—]\\s++(?=[\\p{Lu}\\d\"“])");

  /** Where and when the work appeared: {@code Noor and Birk (ICRA 2019), Title}. */
  private static final Pattern HOMED =
      Pattern.compile(
          "\\s*+[(\\[]\\p{L}[^()\\[\\]\\n]{1,60}?"
              + Years.RECENT
              + "[)\\]][.,:;]\\s++(?=[\\p{Lu}\\d\"“])");

  /** The year and where the work appeared, before its title. */
  static final Pattern YEAR_AND_HOME =
      Pattern.compile(
          ",?\\s++"
              + Years.RECENT
              + "[a-z]?,\\s++(?<home>\\p{Lu}[^.,;\\n\\[\\]()]{1,80}+)\\.\\s++");

  /** What only people are called behind their names. */
  private static final Pattern EDITED = Pattern.compile(",\\s++(?:[Ee]ds?\\.|[Ee]ditors?)$");

  /** Letters that may be initials, and as well what something is called in short. */
  private static final Pattern ACRONYM = Pattern.compile("\\s\\p{Lu}{2,3}$");

  private static final Pattern LEFT_OUT =
      Pattern.compile("\\bet\\s+[Aa]l\\b|\\bothers\\b|…|\\.\\.\\.");
  private static final Pattern KEY = Pattern.compile("[\\s,(]*" + Years.WRITTEN + "[a-z]?\\)?");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("(?:Ma?c|[DO]['’])?\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}\\p{Ll}+)?");

  /** A family name behind what looked like one with its initial: {@code Ida G. Noor, Otto Birk}. */
  private static final Pattern NEXT_NAME =
      Pattern.compile(WORD + "(?:\\s++" + WORD + ")?+(?:,|\\s++" + JOINT + "\\s)");

  /** A volume, its year and a page, or a report's year and pages. */
  private static final Pattern VOLUMED =
      Pattern.compile(
          "\\s\\d{1,4}\\s?\\("
              + Years.RECENT
              + "\\)[\\s,]{1,2}\\p{L}{0,3}\\d|[\\s,]"
              + Years.RECENT
              + ",\\spp?\\.\\s?\\d|,\\s[Ii]n:\\s[^\\n]{4,200}?[\\s,]"
              + Years.RECENT
              + "\\.");

  /** A year as medical journals have it: {@code 1979;32(1-2):51}, {@code Moss Press; 1980.} */
  private static final Pattern PARTED_YEAR =
      Pattern.compile(
          "\\.\\s"
              + Years.WRITTEN
              + "[^.\\n;]{0,12};\\s?\\d|;\\s"
              + Years.WRITTEN
              + "\\.(?:\\s|$)");

  /**
   * A book's year in brackets or its pages, perhaps behind a chapter of it: {@code [Ch. 4: Moss]
   * (1991)}.
   */
  private static final Pattern BOOK_PART =
      Pattern.compile(
          "[\\s,.]*+(?:\\[[^\\[\\]\\n]{1,80}\\][\\s,.]*+)?+(?:\\("
              + Years.WRITTEN
              + "\\)|(?:pp?\\.\\s?)?\\d{1,4}\\s?[-–]{1,3}\\s?\\d{1,4}(?![\\d-]))");

  /** What is no given name before a year: {@code Mossy, Aug 2019}. */
  private static final Pattern MONTH = Pattern.compile(",\\s++" + Years.MONTH + "$");

  private static final Pattern YEAR_NEXT = Pattern.compile("\\s*+" + Years.RECENT);

  private static final Pattern CLOSED =
      Pattern.compile("(?:\\s?[.:]|(?<=[.)]))\\s++(?!" + JOINT + "\\s|[(\\[]|\\p{Lu}\\.)");
  private static final Pattern APART = Pattern.compile("[,.:]?\\s++");

  /** In words; what is shorter may be a remark; chosen. */
  private static final int SHORTEST_TITLE = 4;

  /** No organisation's name is longer. */
  private static final int LONGEST_HOUSE = 120;

  /** What an organisation is called, at its name's end or before what it is for. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?i)^(?=\\S+\\s).*\\b(?:organi[sz]ation|institutes?|institution|collaboration|commission"
              + "|consortium|team|society|agency|ministry|council|bureau|committee|association"
              + "|foundation|university|department|administration|federation|nations|authority"
              + "|academy|cent(?:re|er)|union)(?:\\s(?:of|for|on)\\s.*)?+$");

  private static final Pattern HOUSE_ENDS = Pattern.compile("[.,:](?=\\s)|\\s(?=[(\\[“\"«])");

  /** Before a comma and a plain title, as physicists write: {@code ATLAS Collaboration, Title}. */
  private static final String LISTED = "Collaboration";

  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "on", "in", "&", "de", "des", "der", "für", "la");
  private static final String BETWEEN_WORDS = " ,\t\n\u000B\f\r";
  private static final Pattern YEAR_BEFORE = Pattern.compile(Years.WRITTEN);

  private static final Pattern LATER = Pattern.compile("(?<!\\d)" + Years.WRITTEN + "(?!\\d)");

  /** The people that a text begins with at an offset. */
  static Optional<CitedPeople> at(Shape shape, int start, int stop) {
    if (start >= stop) {
      return Optional.empty();
    }
    int limit = Math.min(stop, start + LONGEST);
    String text = Names.plain(shape.text());
    for (Way way : WAYS) {
      Matcher names = way.list().matcher(text).region(start, limit);
      names.useTransparentBounds(true);
      if (way.mayBe(text, start, limit) && names.lookingAt() && isBeforeTitle(shape, names)) {
        Optional<CitedPeople> found = ended(shape, way, start, names.end(), stop);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return house(shape, start, stop);
  }

  /**
   * Whether names were found, again up to a title in slanted letters if its words seemed some:
   * {@code Ida Noor, *Moss Kites: A Story*}.
   */
  private static boolean isBeforeTitle(Shape shape, Matcher names) {
    int from = names.start();
    int end = names.end();
    return shape
        .markAt(end - 1, Style.ITALIC)
        .filter(m -> m.from() > from && end <= m.to())
        .map(m -> names.region(from, m.from()).lookingAt())
        .orElse(true);
  }

  /** An organisation in people's place: its name, then a year, a stop or a title set apart. */
  private static Optional<CitedPeople> house(Shape shape, int start, int stop) {
    String text = shape.text();
    Matcher ends = HOUSE_ENDS.matcher(text).region(start, Math.min(stop, start + LONGEST_HOUSE));
    while (ends.find()) {
      int at = ends.start();
      Optional<Integer> title =
          isHouse(text.substring(start, at)) ? behindHouse(shape, at, stop) : Optional.empty();
      if (title.isPresent()) {
        boolean dated = YEAR_BEFORE.matcher(text.substring(at, title.get())).find();
        List<Range> house = List.of(new Range(start, at));
        return Optional.of(new CitedPeople(title.get(), dated, true, house, true));
      }
    }
    return Optional.empty();
  }

  private static boolean isHouse(String name) {
    return isLarge(name) && HOUSE.matcher(name).find();
  }

  /** Whether each word begins large, or is one that names leave small: most texts are told here. */
  private static boolean isLarge(String name) {
    int at = 0;
    while (at < name.length()) {
      int from = at;
      while (at < name.length() && !Scan.isOneOf(name.charAt(at), BETWEEN_WORDS)) {
        at++;
      }
      if (at > from
          && !Character.isUpperCase(name.charAt(from))
          && !SMALL.contains(name.substring(from, at))) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Where the title begins behind an organisation's name. */
  private static Optional<Integer> behindHouse(Shape shape, int at, int stop) {
    String text = shape.text();
    Matcher dated = DATED.matcher(text).region(at, stop);
    if (dated.lookingAt()) {
      return Optional.of(dated.end());
    }
    Matcher apart = APART.matcher(text).region(at, stop);
    boolean stopped =
        text.startsWith(". ", at)
            || text.startsWith(".\n", at)
            || (text.startsWith(", ", at) && text.startsWith(LISTED, at - LISTED.length()));
    return apart.lookingAt()
            && (isSetApart(shape, apart.end()) || stopped)
            && LATER.matcher(text).region(apart.end(), stop).find()
            && !AuthorsFirst.isVenue(text, apart.end(), stop)
        ? Optional.of(apart.end())
        : Optional.empty();
  }

  /** Where the last of the names ends. */
  int namesEnd() {
    return names.get(names.size() - 1).to();
  }

  /** The people as a claim, where a title begins behind them. */
  Optional<AuthorList> authors(Prose prose, Range title) {
    boolean behind = title.from() >= end && title.from() - end <= MARKS;
    List<Stated<String>> stated =
        names.stream()
            .map(n -> unstopped(prose.text(), n))
            .map(
                n ->
                    new Stated<>(
                        EntryReader.squeeze(prose.text().substring(n.from(), n.to())),
                        prose.span(n.from(), n.to())))
            .toList();
    return behind && !stated.isEmpty()
        ? Optional.of(new AuthorList(stated, complete))
        : Optional.empty();
  }

  /** A name without the full stop that ends the whole list: behind a word, not an initial. */
  private static Range unstopped(String text, Range name) {
    boolean stop =
        text.charAt(name.to() - 1) == '.'
            && Character.isLowerCase(text.charAt(name.to() - 2))
            && !text.startsWith("r.", name.to() - 2);
    return stop ? new Range(name.from(), name.to() - 1) : name;
  }

  private static Optional<CitedPeople> ended(Shape shape, Way way, int start, int at, int stop) {
    String text = Names.plain(shape.text());
    if (!mayEnd(shape, at, stop)) {
      return Optional.empty();
    }
    List<Range> people = way.names(text, start, at);
    People who = People.of(text.substring(start, at), people.size(), way.initials());
    if (way.equals(TURNED_ROUND) && who.several() && arePlain(who.text())) {
      return Optional.empty();
    }
    if (!way.initials() && who.noPeople()) {
      return Optional.empty();
    }
    if (way.initials()
        && !who.several()
        && ACRONYM.matcher(who.text()).find()
        && !PARTED_YEAR.matcher(text).region(at, stop).find()) {
      return Optional.empty();
    }
    Optional<Integer> linkedTitle = behindHome(shape, at, stop);
    if (who.known() && linkedTitle.isPresent()) {
      return Optional.of(new CitedPeople(linkedTitle.get(), true, true, people, !who.others()));
    }
    boolean lone = way.equals(WAYS.get(WAYS.size() - 1));
    Matcher dated = DATED.matcher(text).region(at, stop);
    if (YEAR_NEXT.matcher(text).region(at, stop).lookingAt() && MONTH.matcher(who.text()).find()) {
      return Optional.empty();
    }
    boolean bracketed =
        lone && isPlainName(who.text()) && dated.lookingAt() && dated.group().contains("(");
    boolean year = people.size() == 1 && dated.lookingAt();
    if (year && (isTitled(shape, dated, stop) || (lone && isVenue(who.text())))) {
      return Optional.empty();
    }
    if (dated.lookingAt()
        && (who.several() || !who.plain() || who.listed() || !dated.group().contains(":"))
        && (who.several()
            || !lone
            || isSetApart(shape, dated.end())
            || isKey(shape, start, at)
            || bracketed)) {
      boolean sure =
          who.known()
              || bracketed
              || (lone && isPlainName(who.text()) && isQuote(shape, dated.end()))
              || isMarked(shape, start, who.plain() ? at + 1 : at, dated.end());
      return Optional.of(new CitedPeople(dated.end(), true, sure, people, !who.others()));
    }
    Matcher dashed = DASHED.matcher(text).region(at, stop);
    if (who.several() && dashed.lookingAt()) {
      return Optional.of(new CitedPeople(dashed.end(), true, true, people, !who.others()));
    }
    Matcher homed = HOMED.matcher(text).region(at, stop);
    if (who.several() && homed.lookingAt()) {
      return Optional.of(new CitedPeople(homed.end(), true, true, people, !who.others()));
    }
    if (way.initials() && isNumbered(text, at, stop)) {
      return Optional.of(
          new CitedPeople(text.indexOf(' ', at) + 1, false, true, people, !who.others()));
    }
    boolean families = people.stream().allMatch(n -> shape.words(n.from(), n.to()) == 1);
    Optional<Integer> linked =
        who.others() || (who.several() && families)
            ? behindLink(shape, start, at, stop, who.others())
            : Optional.empty();
    if (linked.isPresent()) {
      return Optional.of(new CitedPeople(linked.get(), false, true, people, !who.others()));
    }
    Matcher apart = APART.matcher(text).region(at, stop);
    if (lone && !who.others() && !areIntroduced(shape, who, apart)) {
      return Optional.empty();
    }
    if (apart.lookingAt()
        && isSetApart(shape, apart.end())
        && (who.known()
            || (apart.group().startsWith(",")
                && (isQuote(shape, apart.end()) || isBook(shape, apart.end()))))) {
      return Optional.of(new CitedPeople(apart.end(), false, true, people, !who.others()));
    }
    boolean edited = EDITED.matcher(who.text()).find();
    return closed(text, who, at, stop)
        .map(end -> new CitedPeople(end, false, !who.plain() || edited, people, !who.others()));
  }

  /**
   * Where a linked title begins behind the year and where the work appeared: {@code Noor et al.,
   * 2013, Gravel Letters. [Title](u)}.
   */
  private static Optional<Integer> behindHome(Shape shape, int at, int stop) {
    Matcher home = YEAR_AND_HOME.matcher(shape.text()).region(at, stop);
    return home.lookingAt()
            && shape
                .linkAt(home.end())
                .filter(l -> l.from() == home.end() && !shape.isLabel(l))
                .isPresent()
        ? Optional.of(home.end())
        : Optional.empty();
  }

  /** Whether commas alone part words that may be family names, an even number of them. */
  private static boolean arePlain(String people) {
    return FAMILIES.matcher(people).matches();
  }

  /** Whether a colon and a title that is set apart follow several family names. */
  private static boolean areIntroduced(Shape shape, People who, Matcher apart) {
    return who.several()
        && FAMILIES.matcher(who.text()).matches()
        && apart.lookingAt()
        && apart.group().startsWith(":")
        && isSetApart(shape, apart.end());
  }

  /** Whether a year in brackets and a comma stand there and nobody but people behind them. */
  private static boolean isTitled(Shape shape, Matcher dated, int stop) {
    int link =
        shape.links().stream()
            .mapToInt(l -> l.from())
            .filter(f -> f >= dated.end())
            .findFirst()
            .orElse(stop);
    String rest =
        shape.text().substring(dated.end(), Math.min(link, stop)).split("[\\n\\[(]", 2)[0];
    return dated.group().contains("),") && Names.read(rest).isPresent();
  }

  /**
   * Whether a comma and a title follow, and behind it a journal's volume, its year and its pages,
   * as publishers number references: {@code I. Noor, O. Birk, Title, J. Gravel 12 (2019) 3-14}.
   */
  private static boolean isNumbered(String text, int at, int stop) {
    return text.startsWith(", ", at)
        && at + 2 < stop
        && Character.isLetterOrDigit(text.charAt(at + 2))
        && VOLUMED.matcher(text).region(at, stop).find();
  }

  /** Whether anything ends names at an offset: a year, a stop, a title that is set apart. */
  private static boolean mayEnd(Shape shape, int at, int stop) {
    String text = shape.text();
    char last = at > 0 ? text.charAt(at - 1) : ' ';
    char next = Scan.solid(text, at);
    boolean linked = shape.linkAt(at - 1).filter(l -> l.to() == at).isPresent();
    if (linked || last == '.' || last == ')' || Scan.isOneOf(next, ".,:([12")) {
      return true;
    }
    int behind = at;
    while (behind < stop && Scan.isBlank(text.charAt(behind))) {
      behind++;
    }
    return behind > at && isSetApart(shape, behind);
  }

  /** Where a full stop or a colon ends the names and neither a year nor a mark does. */
  private static Optional<Integer> closed(String text, People who, int at, int stop) {
    Matcher closed = CLOSED.matcher(text).region(at, stop);
    closed.useTransparentBounds(true);
    if (!closed.lookingAt() || !(who.listed() || !who.plain())) {
      return Optional.empty();
    }
    boolean venue = AuthorsFirst.isVenue(text, closed.end(), stop);
    boolean colon =
        !who.several() && text.charAt(at) == ':' && (who.plain() || !who.text().contains(","));
    if (!who.several() && NEXT_NAME.matcher(text).region(closed.end(), stop).lookingAt()) {
      return Optional.empty();
    }
    boolean later = LATER.matcher(text).region(at, stop).find();
    return colon || (who.plain() && venue) || !(later || (!who.plain() && who.several()))
        ? Optional.empty()
        : Optional.of(closed.end());
  }

  /**
   * What a list of names shows of itself.
   *
   * @param plain whether its words could be a title's
   */
  private record People(String text, boolean plain, boolean several, boolean others) {
    static People of(String text, int names, boolean initials) {
      boolean others = LEFT_OUT.matcher(text).find();
      return new People(text, !initials, others || names > 1, others);
    }

    /** Whether a comma parts them, or the only one's family name from the given one. */
    boolean listed() {
      return others || text.indexOf(',') > 0;
    }

    boolean known() {
      return !plain || several || listed();
    }

    boolean noPeople() {
      return Names.isOrganisation(text) || AuthorsFirst.hasSubject(text);
    }
  }

  private static boolean isQuote(Shape shape, int at) {
    return Scan.isOneOf(Scan.at(shape.text(), at), "“\"«「『„")
        || QuotedTitle.opensTurned(shape.text(), at);
  }

  /** Whether a slanted title begins at an offset, and behind it stands who printed it, or when. */
  private static boolean isBook(Shape shape, int at) {
    return shape
        .markAt(at, Style.ITALIC)
        .filter(m -> m.from() == at)
        .filter(
            m ->
                Publisher.isNext(shape.text(), m.to())
                    || Publisher.isLast(shape.text(), m.to())
                    || BOOK_PART
                        .matcher(shape.text())
                        .region(m.to(), shape.text().length())
                        .lookingAt())
        .isPresent();
  }

  /** Whether name and year are a link's whole text, as a reference's key is. */
  private static boolean isKey(Shape shape, int start, int at) {
    return shape
        .linkAt(start)
        .filter(l -> l.from() == start && l.to() > at)
        .filter(l -> KEY.matcher(shape.text().substring(at, l.to())).matches())
        .isPresent();
  }

  /**
   * Where a title begins behind a link that shows its people and nothing else: {@code [Noor et
   * al.](u) A Title of Words}.
   *
   * @param sure whether they can be nothing but people; else the link has to lead to a work
   */
  private static Optional<Integer> behindLink(
      Shape shape, int start, int at, int stop, boolean sure) {
    return shape
        .linkAt(start)
        .filter(l -> l.from() == start && l.to() >= at && l.to() < stop)
        .filter(l -> shape.text().substring(at, l.to()).chars().allMatch(c -> c == '.'))
        .filter(l -> sure || Roles.of("", l.target()).leadsToWork())
        .map(l -> l.to())
        .map(to -> behindStop(shape.text(), to))
        .filter(to -> to < stop && isTitle(shape.text().substring(to, lineEnd(shape.text(), to))));
  }

  private static boolean isTitle(String words) {
    return Shape.words(words) >= SHORTEST_TITLE
        && !Character.isLowerCase(words.codePointAt(0))
        && Character.isLetterOrDigit(words.codePointAt(0))
        && !Names.areListed(words.split("[.]", 2)[0])
        && Names.read(words).isEmpty();
  }

  private static int behindStop(String text, int from) {
    int at = from;
    while (at < text.length() && Scan.isOneOf(text.charAt(at), ".,: \u00a0\u200b")) {
      at++;
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed;
  }

  /** Whether one word before a year is rather a venue: a known one, or an acronym. */
  private static boolean isVenue(String word) {
    return Venues.isVenue(word) || word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether one word looks like a family name, not like what a tool or a model is called. */
  private static boolean isPlainName(String word) {
    return PLAIN_NAME.matcher(word).matches();
  }

  /**
   * Whether bold letters that end within a range set name and year apart: {@code **Ida Noor
   * (2019).** Title}.
   */
  private static boolean isMarked(Shape shape, int start, int at, int end) {
    return shape
        .markAt(start, Style.BOLD)
        .filter(m -> m.from() == start && m.to() >= at && m.to() <= end)
        .isPresent();
  }

  /** Whether a title in quotes, in slanted or bold letters, or as a link begins at an offset. */
  private static boolean isSetApart(Shape shape, int at) {
    return at < shape.text().length()
        && (isQuote(shape, at)
            || shape.markAt(at, Style.ITALIC).filter(m -> m.from() == at).isPresent()
            || shape.markAt(at, Style.BOLD).filter(m -> m.from() == at).isPresent()
            || shape.linkAt(at).filter(l -> l.from() == at && !shape.isLabel(l)).isPresent());
  }
}
