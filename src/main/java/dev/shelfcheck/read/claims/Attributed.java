package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Mark;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that says a title and its makers, so that it names a work though it has no link: {@code
 * Sorting Pebbles ~ Noor and Birk}, {@code Ida Noor, Otto Birk: **Sorting Pebbles.**}, {@code The
 * first of all: **Sorting Pebbles by Size** (Noor et al. 2011)}.
 */
final class Attributed {
  /** In words; what is shorter is a name, a role, a group; chosen. */
  private static final int SHORTEST_TITLE = 3;

  private static final Pattern SIGN = Pattern.compile("\\s+(?:~|[-–—]{1,2})\\s+(?:by\\s+)?");

  /** A year in brackets, a dash and people to the end: {@code (2019) - Noor, Birk}. */
  private static final Pattern DASHED =
      Pattern.compile(
          "\\s*+\\((?<year>"
              + Years.WRITTEN
              + ")\\)\\s*+[-–—]\\s++(?<people>[^\\n()\\u0001]{2,400}+)$");

  /** People and a year between stops to a line's end: {@code . Noor and Birk. 1963.} */
  private static final Pattern STOPPED =
      Pattern.compile(
          "(?:(?<=[.?!])|\\.)\\s++(?<people>\\p{Lu}[^\\n"
              + ".()\\u0001]{1,120}?(?: et al)?)\\.\\s(?<year>"
              + Years.WRITTEN
              + ")\\.?[ ]*+(?:\\n|$)");

  private static final Pattern BY = Pattern.compile("\\s*+[-–—,]?\\s*+\\b[Bb]y:?\\s++");

  private static final Pattern COLON = Pattern.compile("\\s*+[:：]\\s*+");

  /** People and a year: {@code (Noor et al. 2011)}. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\s*+\\((?<people>[^()\\n]{3,200}?),?\\s*+(?<year>" + Years.WRITTEN + ")\\)");

  private final Shape shape;
  private final String text;
  private final int lead;

  Attributed(Shape shape, int lead) {
    this.shape = shape;
    this.text = shape.text();
    this.lead = lead;
  }

  /** Whether makers follow a title behind a dash or a tilde. */
  boolean isBylined() {
    return !text.contains("\n") && makers().isPresent();
  }

  /** The title in bold letters with which it begins, where "by" and its makers are all else. */
  Optional<Range> by() {
    return shape
        .markAt(lead, Style.BOLD)
        .filter(m -> m.from() <= lead && shape.words(m.from(), m.to()) >= SHORTEST_TITLE)
        .filter(m -> areBy(text.substring(m.to())) || stopped(m.to()).isPresent())
        .map(m -> new Range(lead, m.to()));
  }

  /** The makers and the year between stops that end the line of a title in bold letters. */
  private Optional<AttributedPeople> stopped(int at) {
    Matcher m = STOPPED.matcher(text).region(at, text.length());
    m.useTransparentBounds(true);
    return m.lookingAt() && !Venues.isVenue(m.group("people")) ? people(m) : Optional.empty();
  }

  /** Whether makers and a year end the line behind bold letters. */
  boolean isStopped(int bold) {
    return stopped(bold).isPresent();
  }

  private static boolean areBy(String behind) {
    Matcher by = BY.matcher(behind);
    String people = by.lookingAt() ? behind.substring(by.end()).strip() : "";
    return !people.isEmpty() && !people.contains("\n") && LooseNames.read(people).isPresent();
  }

  /** The title in bold letters to the end, behind several makers and a colon. */
  Optional<Range> introduced() {
    return lastBold()
        .filter(m -> m.from() > 0 && text.substring(m.to()).isBlank())
        .filter(m -> areMakers(text.substring(0, m.from())))
        .map(m -> new Range(m.from(), m.to()));
  }

  private Optional<Mark> lastBold() {
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.BOLD)
        .filter(m -> shape.words(m.from(), m.to()) >= SHORTEST_TITLE)
        .reduce((a, b) -> b);
  }

  /** The first title in bold letters behind which makers and a year stand in brackets. */
  Optional<Range> bracketed() {
    return shape.prose().marks().stream()
        .filter(m -> m.style() == Style.BOLD)
        .filter(m -> shape.words(m.from(), m.to()) >= SHORTEST_TITLE)
        .filter(m -> makers(m.to()).isPresent())
        .findFirst()
        .map(m -> new Range(m.from(), m.to()));
  }

  /**
   * People and a year in a bracket.
   *
   * @param from where what they were read in begins
   */
  record AttributedPeople(Names.Found people, int from, Range year) {}

  /** The makers in the bracket behind a title: several, or it is all of a text in bold letters. */
  Optional<AttributedPeople> behind(Range title) {
    Optional<Mark> bold =
        shape
            .markAt(title.from(), Style.BOLD)
            .filter(m -> m.from() <= title.from() && m.to() >= title.to());
    return makers(bold.map(Mark::to).orElse(title.to()))
        .filter(m -> bold.isPresent() || m.people().areSeveral())
        .or(() -> dashed(title.to()))
        .or(() -> bold.flatMap(m -> stopped(m.to())));
  }

  /** The title that ends before its year in brackets, a dash and nothing but its makers. */
  Optional<Range> dashed(Range whole) {
    Matcher m = DASHED.matcher(text).region(whole.from(), whole.to());
    while (m.find()) {
      boolean title = shape.words(whole.from(), m.start()) >= SHORTEST_TITLE;
      if (title && people(m).isPresent()) {
        return Optional.of(new Range(whole.from(), m.start()));
      }
    }
    return Optional.empty();
  }

  /** The people, and the year beside them, that a pattern has found. */
  private static Optional<AttributedPeople> people(Matcher m) {
    String words = m.group("people");
    return Names.read(words)
        .or(() -> LooseNames.families(words))
        .map(
            f ->
                new AttributedPeople(
                    f, m.start("people"), new Range(m.start("year"), m.end("year"))));
  }

  /** The makers behind a title, its year in brackets and a dash. */
  private Optional<AttributedPeople> dashed(int at) {
    int end = shape.linkAt(Math.max(0, at - 1)).map(Anchor::to).orElse(text.length());
    Matcher m = DASHED.matcher(text).region(at, Math.max(at, end));
    return m.lookingAt() ? people(m) : Optional.empty();
  }

  private Optional<AttributedPeople> makers(int at) {
    Matcher bracket = BRACKET.matcher(text).region(at, text.length());
    return bracket.lookingAt() && !Venues.isVenue(bracket.group("people"))
        ? people(bracket)
        : Optional.empty();
  }

  private static boolean areMakers(String before) {
    Matcher colon = COLON.matcher(before);
    int end = Math.max(before.lastIndexOf(':'), before.lastIndexOf('：'));
    return end > 0
        && colon.region(end, before.length()).matches()
        && Names.read(before.substring(0, end).strip()).filter(Names.Found::areSeveral).isPresent();
  }

  private Optional<Names.Found> makers() {
    Matcher sign = SIGN.matcher(text);
    int from = -1;
    int to = -1;
    while (sign.find()) {
      to = sign.start();
      from = sign.end();
    }
    boolean title =
        to > lead
            && shape.words(lead, to) >= SHORTEST_TITLE
            && !Talk.is(text.substring(lead, to))
            && !TextKind.of(text.substring(lead, to)).noTitle();
    String people = title ? text.substring(from).strip() : "";
    return people.isEmpty()
        ? Optional.empty()
        : LooseNames.read(people)
            .or(() -> LooseNames.families(people).filter(Names.Found::areSeveral));
  }
}
