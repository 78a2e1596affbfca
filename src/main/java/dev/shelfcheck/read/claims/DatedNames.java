package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Identifiers;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and when it came out, before the title of the work it is from, told over all entries of
 * one shape: {@code [Mossy](u), 2019.08. Sorting Pebbles by Moss, [ICML](v)}.
 */
record DatedNames(boolean taught) {
  /** A longer one is a title. */
  private static final int LONGEST_NAME = 6;

  /** A title behind a name has more words. */
  private static final int SHORTEST_TITLE = 3;

  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  private static final String DATE =
      "(?:"
          + Years.RECENT
          + "(?:[-./]\\d{1,2}){0,2}+|(?:"
          + Years.MONTH
          + "\\s++(?:\\d{1,2},?\\s++)?)"
          + Years.RECENT
          + ")";

  private static final Pattern DATED =
      Pattern.compile(
          "[\\])*_`\"”]*+\\s*+[,，.:：]?\\s*+[(\\[`]?"
              + DATE
              + "[)\\]`]?(?!\\d)[.,:，：]?\\s++(?=[\\p{L}\\d\"“])");

  /** Up to the comma behind a name that nothing sets apart. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[^,，\\n]{2,60}+(?=[,，])");

  /**
   * A name and the title behind its date.
   *
   * @param link by which the name is set apart, if it is one
   */
  private record Dated(Shape shape, Range name, Range title, Optional<Anchor> link) {
    static Optional<Dated> of(Place place) {
      Shape shape = place.shape();
      int from = place.title().from();
      Optional<Anchor> link = shape.linkAt(from).filter(l -> !shape.isLabel(l));
      return link.map(Anchor::to)
          .or(() -> shape.markAt(from, Style.BOLD).map(m -> m.to()))
          .or(() -> plainEnd(shape.text(), from))
          .filter(to -> to > from && shape.words(from, to) <= LONGEST_NAME)
          .flatMap(to -> behind(shape, new Range(from, to), link));
    }

    private static Optional<Integer> plainEnd(String text, int from) {
      Matcher m = PLAIN_NAME.matcher(text).region(from, text.length());
      return m.lookingAt() ? Optional.of(m.end()) : Optional.empty();
    }

    private static Optional<Dated> behind(Shape shape, Range name, Optional<Anchor> link) {
      Matcher m = DATED.matcher(shape.text()).region(name.to(), shape.text().length());
      if (!m.lookingAt()) {
        return Optional.empty();
      }
      Range title = PlainRun.read(shape, m.end(), shape.text().length());
      return Optional.of(new Dated(shape, name, title, link))
          .filter(d -> shape.words(title.from(), title.to()) >= SHORTEST_TITLE)
          .filter(d -> !Talk.is(d.words()) && d.isLinked());
    }

    private String words() {
      return shape.text().substring(title.from(), title.to());
    }

    /** Whether the work is linked behind its title, by a label. */
    private boolean isLinked() {
      return shape.links().stream()
          .filter(l -> l.from() >= title.to())
          .findFirst()
          .filter(shape::isLabel)
          .filter(l -> Roles.of(shape.prose().shown(l), l.target()).leadsToWork())
          .isPresent();
    }

    /** Whether it is written as a title is, and the name leads to no work of its own. */
    boolean isTitled() {
      return PlainRun.titled(words()) && link.filter(Dated::leadsToWork).isEmpty();
    }

    private static boolean leadsToWork(Anchor link) {
      return Roles.of("", link.target()).leadsToWork()
          && !Identifiers.inUrl(link.target()).identifiers().isEmpty();
    }

    /** Whether the title begins with the name that stands before it. */
    boolean repeats() {
      String text = shape.text();
      int length = name.to() - name.from();
      return title.to() - title.from() > length
          && text.regionMatches(true, name.from(), text, title.from(), length);
    }
  }

  private static final Place.Fact<Optional<Dated>> DATED_NAME = new Place.Fact<>(Dated::of);

  static DatedNames of(List<Place> places) {
    List<Dated> dated = places.stream().flatMap(p -> p.tell(DATED_NAME).stream()).toList();
    long titled = dated.stream().filter(Dated::isTitled).count();
    return new DatedNames(titled >= FEWEST && titled * FEWEST >= dated.size() * 2L);
  }

  /** The title behind a name and its date. */
  Optional<Range> read(Shape shape, Range title) {
    return shape
        .place(title)
        .tell(DATED_NAME)
        .filter(d -> taught || d.repeats())
        .map(d -> shape.trimmed(d.title()));
  }
}
