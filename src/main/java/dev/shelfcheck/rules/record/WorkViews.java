package dev.shelfcheck.rules.record;

import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Several records of one work, as its preprint, its venue and its publisher describe it. */
final class WorkViews {
  private WorkViews() {}

  /** One work of all manifestations; of the bylines the longest counts. */
  static Work united(List<Work> works) {
    if (works.size() == 1) {
      return works.get(0);
    }
    Work richest =
        works.stream()
            .reduce((a, b) -> b.authors().size() > a.authors().size() ? b : a)
            .orElseThrow();
    return new Work(
        all(works, Work::identifiers),
        all(works, Work::titles),
        richest.authors(),
        richest.authorsComplete(),
        first(works),
        all(works, Work::years),
        all(works, Work::venues),
        all(works, Work::issns),
        works.stream().flatMap(w -> w.summary().stream()).findFirst(),
        all(works, Work::categories),
        Standing.STANDS,
        works.stream().flatMap(w -> w.published().stream()).findFirst(),
        works.stream().allMatch(Work::outline));
  }

  private static OptionalInt first(List<Work> works) {
    return works.stream().flatMapToInt(w -> w.firstPosted().stream()).min();
  }

  private static <T> List<T> all(List<Work> works, Function<Work, Collection<T>> part) {
    return works.stream().flatMap(w -> part.apply(w).stream()).distinct().toList();
  }
}
