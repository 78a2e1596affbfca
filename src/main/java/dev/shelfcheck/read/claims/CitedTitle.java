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
    return apa(link.from(), link.to());
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

  /** Whether it is a reference whether or not it has a link: people, a title and a year. */
  boolean isReference(int start, int stop) {
    Optional<CitedPeople> people = people(start, stop).filter(CitedPeople::sure);
    return people.isPresent()
        && shape.words(people.get().end(), stop) >= (isSlanted(people.get()) ? 1 : FEWEST_BEHIND)
        && (people.get().dated() || YEAR.matcher(shape.text()).region(start, stop).find());
  }

  /** Whether a title in slanted letters stands behind people and when it is from. */
  private boolean isSlanted(CitedPeople people) {
    return people.dated()
        && shape
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
    int sentence = Sentence.end(shape, from, stop);
    Matcher quoted = QuotedTitle.QUOTED.matcher(shape.text());
    if (QuotedTitle.next(quoted, shape.text(), from, stop)
        && shape.words(from, quoted.start()) <= ASIDE
        && shape.words(quoted.start(), quoted.end()) > ASIDE) {
      int group = QuotedTitle.group(quoted);
      return new Range(quoted.start(group), quoted.end(group));
    }
    int run = PlainRun.read(shape, from, sentence).to();
    return new Range(from, shape.words(from, run) >= 2 ? run : sentence);
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
