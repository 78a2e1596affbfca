package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Anchor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a reference that names its authors first. */
final class CitedTitle {
  private static final Pattern APA =
      Pattern.compile("\\(((?:19|20)\\d{2})[a-z]?(?:,\\s+\\p{L}+(?:\\s+\\d{1,2})?)?\\)[.,:]?\\s+");

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
    if (m.find()
        && m.group(1) != null
        && Shape.words(m.group(1)) >= 3
        && Names.read(text.substring(0, m.start())).isPresent()) {
      return Optional.of(new Range(link.from() + m.start(1), link.from() + m.end(1)));
    }
    return apa(link.from(), link.to());
  }

  /** {@code Author, A. (2020). Title. Venue}. */
  Optional<Range> apa(int start, int stop) {
    Matcher m = APA.matcher(shape.text()).region(start, stop);
    if (!m.find() || m.start() - start > 1500) {
      return Optional.empty();
    }
    String before = shape.text().substring(start, m.start());
    if (Names.read(before).isEmpty()) {
      return Optional.empty();
    }
    int from = m.end();
    int to = Sentence.end(shape.text(), from, stop);
    Optional<Anchor> link = shape.linkAt(from);
    return Optional.of(
        link.filter(l -> !shape.isLabel(l))
            .map(l -> new Range(l.from(), Math.min(l.to(), stop)))
            .orElse(new Range(from, to)));
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
    return shape.words(rest.from(), to) >= 3
        ? Optional.of(new Range(rest.from(), to))
        : Optional.empty();
  }
}
