package dev.shelfcheck.read.claims;

import java.util.Optional;

/** Finds the title in the text of an entry. */
final class TitleFinder {
  private final Shape shape;
  private final int end;

  TitleFinder(Shape shape) {
    this.shape = shape;
    this.end = shape.text().length();
  }

  Optional<Range> find() {
    int start = new Lead(shape, end).skip(0);
    if (start >= end) {
      return Optional.empty();
    }
    return new QuotedTitle(shape)
        .find(start)
        .or(() -> new LinkedTitle(shape).find(start))
        .or(() -> new BoldTitle(shape).atStart(start))
        .or(() -> new CitedTitle(shape).find(start))
        .or(() -> new BoldTitle(shape).afterAuthors(start))
        .or(() -> plain(start))
        .map(r -> TitleTrim.trim(shape, r))
        .filter(r -> !r.isEmpty());
  }

  private Optional<Range> plain(int start) {
    Range run = PlainRun.read(shape, start, end);
    return run.isEmpty() ? Optional.empty() : Optional.of(run);
  }
}
