package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Style;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a reference that names its authors first. */
final class CitedTitle {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)" + Years.WRITTEN + "(?!\\d)");

  /** From which page to which: what stands behind no title but a work's. */
  private static final Pattern PAGES =
      Pattern.compile("[,\\]]\\s+(?:pp?\\.\\s?)?\\d{1,4}\\s?[-–]{1,3}\\s?\\d{1,4}(?![\\d-])");

  /** A title in single quotes between commas. */
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile(",\\s‘([^‘\\n]{8,300}?)[,.]?’[,.]?\\s");

  /** What leads to the editors and the book: {@code Title. Its second part. In: Noor (ed.)}. */
  private static final Pattern BEFORE_BOOK = Pattern.compile("(?:\\.|([?!]))\\s+In:\\s++\\p{Lu}");

  /** Characters; chosen. */
  private static final int LONGEST_TITLE = 300;

  /** A firm between people and a quoted title. */
  private static final int ASIDE = 2;

  /** A title of a word, a venue: less is no reference. */
  private static final int FEWEST_BEHIND = 3;

  private final Shape shape;
  private final int end;

  CitedTitle(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  /** {@code Author, A. (2020). Title. Venue} and {@code A. Author, B. Author. Title. Venue}. */
  Optional<Range> find(int start) {
    return apa(start, end).or(() -> authorsFirst(start));
  }

  /** A whole reference as a link's text: the title stands in quotes or after the year. */
  Optional<Range> inside(Anchor link) {
    String text = shape.text().substring(link.from(), link.to());
    Matcher m = QuotedTitle.QUOTED.matcher(text);
    if (QuotedTitle.next(m, text, 0, text.length())
        && m.group(1) != null
        && Shape.words(m.group(1)) >= WordCounts.TITLE
        && Names.read(text.substring(0, m.start())).isPresent()) {
      return Optional.of(new Range(link.from() + m.start(1), link.from() + m.end(1)));
    }
    return apa(behindBullet(link), link.to()).or(() -> apart(link));
  }

  /**
   * The slanted title, or the one in single quotes, behind people and a comma in a link's text:
   * {@code [Ida Noor, *Title*, Moss: 2006](u)}.
   */
  private Optional<Range> apart(Anchor link) {
    String text = shape.text();
    Optional<Range> slanted =
        shape.prose().marks().stream()
            .filter(m -> m.style() == Style.ITALIC && m.from() > link.from() && m.to() < link.to())
            .findFirst()
            .map(m -> new Range(m.from(), m.to()));
    Matcher single = SINGLE_QUOTED.matcher(text).region(link.from(), link.to());
    Optional<Range> quoted =
        single.find() ? Optional.of(new Range(single.start(1), single.end(1))) : Optional.empty();
    return quoted.or(() -> slanted).filter(t -> arePeople(text.substring(link.from(), t.from())));
  }

  /** Whether people and a comma are all. */
  private static boolean arePeople(String before) {
    String people = before.strip();
    people = people.endsWith("‘") ? people.substring(0, people.length() - 1).strip() : people;
    return people.endsWith(",") && Names.read(people.substring(0, people.length() - 1)).isPresent();
  }

  /** Where a link's words begin behind a dash that is none of them: {@code <a>- Noor, I.</a>}. */
  private int behindBullet(Anchor link) {
    int at = link.from();
    while (at < link.to() && Scan.isOneOf(shape.text().charAt(at), "-–• \u00a0")) {
      at++;
    }
    return at;
  }

  /** The title behind people that are written as in a bibliography. */
  Optional<Range> apa(int start, int stop) {
    return people(start, stop)
        .map(people -> title(people.end(), stop))
        .filter(r -> shape.words(r.from(), r.to()) >= 1);
  }

  private Range beforeIssue(Range title, int stop) {
    int to = Issue.behind(shape.text(), title.from(), stop).map(Issue::from).orElse(title.to());
    return shape.words(title.from(), to) > ASIDE && to < title.to()
        ? new Range(title.from(), to)
        : title;
  }

  /**
   * Whether it is a reference whether or not it has a link: people, a title and a year, which it
   * needs not where the title is a sentence in quotes.
   */
  boolean isReference(int start, int stop) {
    Optional<CitedPeople> people = people(start, stop).filter(CitedPeople::sure);
    return people.isPresent()
        && shape.words(people.get().end(), stop) >= (isSlanted(people.get()) ? 1 : FEWEST_BEHIND)
        && (people.get().dated()
            || YEAR.matcher(shape.text()).region(start, stop).find()
            || (isSetApart(people.get()) && PAGES.matcher(shape.text()).region(start, stop).find())
            || isQuotedSentence(people.get().end(), stop));
  }

  /** Whether quotes begin there about a title and the stop that ends it: {@code "A Title."}. */
  private boolean isQuotedSentence(int from, int stop) {
    String text = shape.text();
    if (from >= stop || !Scan.isOneOf(text.charAt(from), "“\"")) {
      return false;
    }
    Matcher quoted = QuotedTitle.QUOTED.matcher(text).region(from, stop);
    return quoted.useTransparentBounds(true).lookingAt()
        && quoted.group(1) != null
        && Scan.isOneOf(text.charAt(quoted.end(1) - 1), ".?!")
        && shape.words(quoted.start(), quoted.end()) >= FEWEST_BEHIND;
  }

  /** Whether a title in slanted letters or quotes stands behind people. */
  private boolean isSetApart(CitedPeople people) {
    return isSlanted(people) || Scan.isOneOf(Scan.at(shape.text(), people.end()), "\"“");
  }

  /** Whether a title in quotes fills the first line and people begin the next one. */
  boolean isAbovePeople(int start) {
    Matcher title = QuotedTitle.QUOTED.matcher(shape.text()).region(start, end);
    if (start >= end
        || !title.lookingAt()
        || shape.words(title.start(), title.end()) < WordCounts.TITLE) {
      return false;
    }
    int line = title.end();
    while (line < end && Character.isWhitespace(shape.text().charAt(line))) {
      line++;
    }
    return shape.text().substring(title.end(), line).contains("\n")
        && (CitedPeople.at(shape, line, end).filter(CitedPeople::sure).isPresent()
            || Names.read(shape.text().substring(line))
                .filter(Names.Found::areSeveral)
                .isPresent());
  }

  /** Whether a title in quotes is all that stands there. */
  boolean isQuotedAlone(int start) {
    Matcher title = QuotedTitle.QUOTED.matcher(shape.text()).region(start, end);
    return start < end
        && title.lookingAt()
        && shape.text().substring(title.end()).isBlank()
        && shape.words(title.start(), title.end()) > WordCounts.TITLE;
  }

  /** Whether a title in slanted letters stands behind people. */
  private boolean isSlanted(CitedPeople people) {
    return shape
        .markAt(people.end(), Style.ITALIC)
        .filter(m -> m.from() == people.end())
        .isPresent();
  }

  private Optional<CitedPeople> people(int start, int stop) {
    return start == shape.lead() && stop == end
        ? shape.people()
        : CitedPeople.at(shape, start, stop);
  }

  private Range title(int from, int stop) {
    Optional<Anchor> link = shape.linkAt(from).filter(l -> !shape.isLabel(l) && l.from() == from);
    if (link.isPresent()) {
      return new Range(from, Math.min(link.get().to(), stop));
    }
    Matcher quoted = QuotedTitle.QUOTED.matcher(shape.text()).region(from, stop);
    if (quoted.useTransparentBounds(true).lookingAt()
        && !QuotedTitle.goesOn(shape, quoted.start(), quoted.end())
        && Sentence.isClosed(shape, quoted.end(), stop)) {
      int group = QuotedTitle.group(quoted);
      return new Range(quoted.start(group), quoted.end(group));
    }
    return shape
        .markAt(from, Style.ITALIC)
        .or(() -> shape.markAt(from, Style.BOLD))
        .filter(m -> m.from() == from)
        .map(m -> new Range(from, Math.min(m.to(), stop)))
        .orElseGet(() -> beforeIssue(plain(from, stop), stop));
  }

  private Range plain(int from, int stop) {
    int sentence = Math.max(Sentence.end(shape, from, stop), beforeBook(from, stop));
    Matcher quoted = QuotedTitle.QUOTED.matcher(shape.text());
    if (QuotedTitle.next(quoted, shape.text(), from, stop)
        && shape.words(from, quoted.start()) <= ASIDE
        && shape.words(quoted.start(), quoted.end()) > ASIDE) {
      int group = QuotedTitle.group(quoted);
      return new Range(quoted.start(group), quoted.end(group));
    }
    int run = PlainRun.read(shape, from, sentence).to();
    boolean whole = shape.words(from, run) >= 2 && !isWrapped(run, sentence);
    return new Range(from, whole ? run : sentence);
  }

  /** Whether a title goes on in the next line behind a colon or a comma. */
  private boolean isWrapped(int at, int stop) {
    int feed = shape.text().indexOf('\n', at);
    return feed >= 0
        && feed < stop
        && shape.words(at, feed) == 0
        && Sentence.goesOn(shape.text(), feed);
  }

  /** Where the stop before the book stands in which a work is a chapter; the start if none does. */
  private int beforeBook(int from, int stop) {
    Matcher book =
        BEFORE_BOOK.matcher(shape.text()).region(from, Math.min(stop, from + LONGEST_TITLE));
    return !book.find() ? from : book.group(1) == null ? book.start() : book.end(1);
  }

  private Optional<Range> authorsFirst(int start) {
    int line = shape.text().indexOf('\n', start);
    int stop = line < 0 ? end : line;
    int at = AuthorsFirst.end(shape.text(), start, stop);
    if (at < 0) {
      return Optional.empty();
    }
    Range rest = PlainRun.read(shape, at, stop);
    int to = Sentence.venueCut(shape.text(), rest.from(), rest.to());
    return shape.words(rest.from(), to) >= WordCounts.TITLE
        ? Optional.of(new Range(rest.from(), to))
        : Optional.empty();
  }
}
