package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Style;
import java.util.Optional;

/** Finds the title in the text of an entry. */
final class TitleFinder {
  /** Authors and a year, each of which may stand before a title and end with a stop. */
  private static final int BEFORE_TITLE = 2;

  /** Two names alone may be a title's words, unless something so long follows. */
  private static final int LONG_TITLE = 6;

  private final Shape shape;
  private final int end;

  TitleFinder(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  Optional<Range> find() {
    int start = shape.lead();
    if (start >= end) {
      return Optional.empty();
    }
    return (citesInBold(start) || citesByLink(start)
            ? new CitedTitle(shape).find(start)
            : Optional.<Range>empty())
        .or(() -> new QuotedTitle(shape).find(start))
        .or(() -> new LinkedTitle(shape).find(start))
        .or(() -> credited(start))
        .or(() -> new BoldTitle(shape).atStart(start))
        .or(() -> new CitedTitle(shape).find(start))
        .or(() -> new BoldTitle(shape).afterAuthors(start))
        .or(() -> plain())
        .map(shape::trimmed)
        .filter(r -> !r.isEmpty());
  }

  /** The title in bold letters by its makers, where no link says that it is something else. */
  private Optional<Range> credited(int start) {
    Attributed attributed = new Attributed(shape, start);
    return shape.links().isEmpty()
        ? attributed.introduced().or(attributed::bracketed)
        : Optional.empty();
  }

  /** Whether the people of a reference are bold: {@code **Noor, I.** (2019). "Title."} */
  private boolean citesInBold(int start) {
    return shape
        .markAt(start, Style.BOLD)
        .filter(m -> m.from() <= start + 1)
        .flatMap(
            m ->
                shape
                    .people()
                    .filter(p -> p.dated() && p.sure() && m.to() <= p.end())
                    .filter(p -> m.to() >= p.namesEnd() - 1 || p.names().size() > 1))
        .isPresent();
  }

  /**
   * Whether a link shows the people, and the title stands behind it: {@code [Noor et al.](u) T}.
   */
  private boolean citesByLink(int start) {
    return shape
        .linkAt(start)
        .filter(l -> l.from() == start)
        .flatMap(
            l ->
                shape
                    .people()
                    .filter(p -> p.sure() && !p.dated() && p.end() > l.to())
                    .filter(p -> p.namesEnd() <= l.to()))
        .isPresent();
  }

  private Optional<Range> plain() {
    Range run = shape.run();
    for (int i = 0; i < BEFORE_TITLE && !run.isEmpty() && introduces(run); i++) {
      Range next = PlainRun.read(shape, new Lead(shape, end).skip(run.to()), end);
      if (!Names.areListed(text(run)) && shape.words(next.from(), next.to()) < LONG_TITLE) {
        break;
      }
      if (TextKind.of(text(next)).likeness() == 0
          && !introduces(next)
          && !(TextKind.of(text(next)) == TextKind.NAMES
              && shape.words(next.from(), next.to()) > 2)) {
        break;
      }
      run = next;
    }
    return run.isEmpty() ? Optional.empty() : Optional.of(run);
  }

  private String text(Range range) {
    return shape.text().substring(range.from(), Math.max(range.from(), range.to()));
  }

  /** Whether a stretch is people or a date, after which the title comes. */
  private boolean introduces(Range run) {
    TextKind kind = TextKind.of(text(run));
    return (kind == TextKind.NAMES && (Names.areListed(text(run)) || text(run).contains(" and ")))
        || kind == TextKind.DATE;
  }
}
