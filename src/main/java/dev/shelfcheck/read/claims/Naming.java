package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a short name that is bold or linked, told over all entries of one shape: the
 * rest of its title ({@code **Mossy**: Sorting Pebbles by Moss}), a description ({@code **Mossy**:
 * We sort 1,200 pebbles. The others ...}), or all of its title ({@code **Mossy**: Mossy: Sorting
 * Pebbles}, {@code [moss](moss/): Sorting Pebbles (Noor 2019)}).
 */
record Naming(boolean described, boolean titled, boolean apart) {
  /** A longer one is a title. */
  private static final int LONGEST_NAME = 8;

  /** A title behind a name has more words. */
  private static final int SHORTEST_REST = 3;

  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  private static final Pattern SEPARATOR =
      Pattern.compile("[\"”*_]*+(?:\\s*+[:：]\\s*+|\\s++[-–—]{1,2}\\s++)(?=[\\p{L}\\d\"“])");

  /** A stop, and a sentence goes on; or thousands of something. */
  private static final Pattern GOES_ON = Pattern.compile("[.!]\\s++(?=\\p{L})");

  private static final Pattern THOUSANDS = Pattern.compile("\\d,\\d{3}(?!\\d)");

  /** How far the next sentence is looked at. */
  private static final int NEAR = 120;

  private static final int RUNNING = 2;

  /**
   * One in seven. Of 25,961 titles in real lists that begin with a short name and a colon, 28 have
   * one more; of whole titles 40 % have one.
   */
  private static final int OFTEN_WHOLE = 7;

  /** A year ends the bracket of people behind a title. */
  private static final Pattern CREDIT =
      Pattern.compile("\\s*+\\(([^()]{3,300}?),?\\s++" + Years.RECENT + "\\)");

  /**
   * A name and what stands behind it.
   *
   * @param link by which the name is set apart, if it is one
   */
  record Named(Shape shape, Range name, Range rest, Optional<Anchor> link) {
    /** The name with which an entry's title begins, or the entry before its title. */
    static Optional<Named> of(Shape shape, Range title) {
      return at(shape, title)
          .or(
              () ->
                  shape
                      .markAt(shape.lead(), Style.BOLD)
                      .filter(m -> m.to() < title.from())
                      .flatMap(m -> at(shape, new Range(shape.lead(), m.to())))
                      .filter(n -> n.rest().from() == title.from()));
    }

    private static Optional<Named> at(Shape shape, Range title) {
      Optional<Anchor> link = shape.linkAt(title.from()).filter(l -> !shape.isLabel(l));
      Optional<Range> set =
          link.map(l -> new Range(l.from(), l.to()))
              .or(
                  () ->
                      shape.markAt(title.from(), Style.BOLD).map(m -> new Range(m.from(), m.to())));
      return set.filter(r -> r.from() <= title.from() && title.from() - r.from() <= 1)
          .filter(r -> shape.words(r.from(), r.to()) <= LONGEST_NAME)
          .flatMap(r -> behind(shape, new Range(title.from(), r.to()), link));
    }

    private static Optional<Named> behind(Shape shape, Range name, Optional<Anchor> link) {
      Matcher m = SEPARATOR.matcher(shape.text()).region(name.to(), shape.text().length());
      if (!m.lookingAt()) {
        return Optional.empty();
      }
      Range rest = PlainRun.read(shape, m.end(), shape.text().length());
      return Optional.of(new Named(shape, name, rest, link))
          .filter(
              n ->
                  shape.words(rest.from(), rest.to()) >= SHORTEST_REST
                      || (n.isKey() && n.isCredited()));
    }

    private String words() {
      return shape.text().substring(rest.from(), rest.to());
    }

    /** Whether a sentence describes what is named. */
    boolean isDescribed() {
      String words = words();
      Matcher next = GOES_ON.matcher(shape.text()).region(rest.to(), shape.text().length());
      boolean goesOn =
          next.lookingAt()
              && SmallWords.running(
                      shape
                          .text()
                          .substring(
                              next.end(), Math.min(shape.text().length(), next.end() + NEAR)),
                      0,
                      RUNNING)
                  >= 0;
      return goesOn
          || Talk.is(words)
          || Character.isLowerCase(words.codePointAt(0))
          || THOUSANDS.matcher(words).find();
    }

    /** Whether the words behind a work's link are written as a title is. */
    boolean isTitled() {
      return link.filter(l -> leadsToWork(l)).isPresent()
          && Scan.isOneOf(Scan.solid(shape.text(), name.to()), ":：")
          && PlainRun.titled(words());
    }

    /** Whether the words behind a name are a whole title: they have one of their own, or say it. */
    boolean isWhole() {
      String own = Tail.cut(shape.text().substring(name.from(), name.to()), ":： ");
      String words = words();
      boolean repeated = !own.isEmpty() && words.contains(own);
      return mayBeLabel()
          && (link.isPresent() ? isCredited() : repeated || words.contains(": "))
          && !isDescribed();
    }

    /** Whether it is a place beside the list, and a title, people and a year stand behind it. */
    boolean isKeyOfWork() {
      return link.isPresent() && mayBeLabel() && isCredited();
    }

    /** Whether bold letters alone, or a link to a place beside the list, set a name apart. */
    boolean mayBeLabel() {
      boolean colon =
          Scan.isOneOf(Scan.solid(shape.text(), name.to()), ":：")
              || Scan.isOneOf(shape.text().charAt(name.to() - 1), ":：");
      return colon && (link.isEmpty() || isKey());
    }

    /** Whether a link to a place beside the list is called by one small word. */
    private boolean isKey() {
      return link.filter(l -> !l.target().contains(":")).isPresent()
          && shape.words(name.from(), name.to()) == 1
          && Character.isLowerCase(shape.text().codePointAt(name.from()));
    }

    /** Whether people and a year follow in brackets. */
    private boolean isCredited() {
      return credit().isPresent();
    }

    /** Where a title of its own ends before people and a year in brackets. */
    private Optional<Integer> credit() {
      Matcher m =
          CREDIT.matcher(shape.text()).region(rest.from(), Math.min(end(), rest.to() + NEAR));
      return m.find() && shape.words(rest.from(), m.start()) > 1
          ? Names.read(m.group(1)).map(f -> m.start())
          : Optional.empty();
    }

    private int end() {
      return shape.text().length();
    }

    private static boolean leadsToWork(Anchor link) {
      LinkRole role = Roles.of("", link.target());
      return role.leadsToWork() && !Identifiers.inUrl(link.target()).identifiers().isEmpty();
    }
  }

  private static final Place.Fact<Optional<Named>> NAMED =
      new Place.Fact<>(p -> Named.of(p.shape(), p.title()));

  static Naming of(List<Place> places) {
    List<Named> names = places.stream().flatMap(p -> p.tell(NAMED).stream()).toList();
    long sentences = names.stream().filter(Named::isDescribed).count();
    long titles = names.stream().filter(Named::isTitled).count();
    long wholes = names.stream().filter(Named::isWhole).count();
    boolean described = names.size() >= FEWEST && sentences * FEWEST >= names.size();
    boolean apart = !described && wholes >= FEWEST && wholes * OFTEN_WHOLE >= names.size();
    return new Naming(
        described,
        names.size() >= FEWEST && !described && titles * FEWEST >= names.size() * 2L,
        apart);
  }

  /** A title without the description behind its name, or with the rest that belongs to it. */
  Range read(Shape shape, Range title) {
    return shape
        .place(title)
        .tell(NAMED)
        .filter(n -> n.name().from() == title.from())
        .map(n -> read(n, title))
        .orElse(title);
  }

  private Range read(Named named, Range title) {
    if (named.isKeyOfWork() || (apart && named.mayBeLabel())) {
      return behind(named, title);
    }
    return described ? alone(named, title) : titled ? whole(named, title) : title;
  }

  /** The title behind a name that is none of it. */
  private static Range behind(Named named, Range title) {
    int whole = title.to() > named.rest().from() ? title.to() : named.rest().to();
    int to = named.credit().filter(c -> c < whole).orElse(whole);
    return named.shape().trimmed(new Range(named.rest().from(), to));
  }

  private static Range alone(Named named, Range title) {
    boolean whole = PlainRun.titled(named.words()) && !named.isDescribed();
    return title.to() > named.name().to() && !whole ? named.shape().trimmed(named.name()) : title;
  }

  private static Range whole(Named named, Range title) {
    return named.isTitled() && title.to() <= named.name().to()
        ? named.shape().trimmed(new Range(title.from(), named.rest().to()))
        : title;
  }
}
